package org.homespine.escalation.domain;

/** What findings of a kind are gathered under: a patient has at most one open flag in each family. */
public enum Family {
    CES,
    NEURO,
    SPREAD,
    PAIN,
    NIGHT,
    SYSTEMIC,
    TRAUMA,
    VASCULAR,
    RESPONSE,
    PROGRESS,
    ADHERENCE,
    LOAD,
    CLEARANCE,
    MESSAGE,
    DATA;

    /**
     * The family of a rule. SLA-01 and ERR-01 have none of their own: theirs is that of the flag or the rule they are
     * about, and asking for it is an {@link IllegalArgumentException}.
     */
    public static Family of(RuleId rule) {
        return switch (rule.kind()) {
            case "CES" -> CES;
            case "NEU" -> NEURO;
            case "PER" -> SPREAD;
            case "PAI" -> rule.number() <= 4 ? PAIN : RESPONSE;
            case "NGT" -> NIGHT;
            case "INF", "WTL", "MAL" -> SYSTEMIC;
            case "TRA" -> TRAUMA;
            case "EMG", "DIZ" -> VASCULAR;
            case "EXR" -> RESPONSE;
            case "IMP" -> PROGRESS;
            case "ADH" -> ADHERENCE;
            case "OVR" -> LOAD;
            case "CLR" -> CLEARANCE;
            case "TXT", "CON", "FRC" -> MESSAGE;
            case "DAT" -> DATA;
            default -> throw new IllegalArgumentException(rule + " has no family of its own");
        };
    }
}
