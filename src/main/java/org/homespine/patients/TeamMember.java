package org.homespine.patients;

import org.homespine.shared.AccountId;

/** Somebody on a patient's care team. */
public record TeamMember(AccountId account, Part part) {

    /** What somebody is on a care team for; each patient has one reviewer and at most one deputy. */
    public enum Part {
        REVIEWER,
        DEPUTY,
        MEMBER
    }
}
