package org.homespine.escalation.domain;

import org.homespine.checkins.domain.SkipReason;

/** One reason for leaving exercises out on several days of a week: ADH-06 (S0, REF-ADH) and ADH-07. */
public record ReasonRepeated(RuleId id, Tier tier, SkipReason reason, int days, int ofDays) implements WindowRule {}
