package org.homespine.escalation.domain;

import java.util.Set;

/** An open flag with the check-ins that its findings rest on. */
public record FlaggedCheckIns(FlagState flag, Set<CheckInRef> evidence) {

    public FlaggedCheckIns {
        evidence = Set.copyOf(evidence);
    }
}
