package org.homespine.commands.rules;

import java.time.Instant;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Occasion;

/** What the rules are asked: a history, why they are run, and when. */
record Question(String id, History history, Occasion occasion, Instant now) {}
