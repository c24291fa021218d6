package org.homespine.handouts;

import java.time.Instant;
import java.util.UUID;
import org.homespine.handouts.domain.Paper;
import org.homespine.shared.AccountId;

/** A handout that was made: of which program version, when, by whom, on which paper. */
public record HandoutMade(UUID id, int programVersion, Instant madeAt, AccountId madeBy, Paper paper) {}
