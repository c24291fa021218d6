package org.homespine.escalation.domain;

import java.util.List;

/**
 * What an occasion does to the flag of one family.
 *
 * @param after the flag as it is from now on
 * @param opened whether there was none before
 * @param rose whether its tier rose; an opened flag has not risen
 * @param alerts whether a person is alerted now
 * @param findings the reasons that were added
 */
public record FlagChange(FlagState after, boolean opened, boolean rose, boolean alerts, List<Finding> findings) {

    public FlagChange {
        findings = List.copyOf(findings);
    }
}
