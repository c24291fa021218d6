package org.homespine.escalation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.homespine.escalation.domain.Setting;

/**
 * What a run of the rule lab tries: another value of a setting, on what happened from one moment until another.
 *
 * @param from the first moment
 * @param until when it was begun, and the first moment that is not looked at
 */
public record LabTask(UUID id, Setting setting, BigDecimal value, Instant from, Instant until) {}
