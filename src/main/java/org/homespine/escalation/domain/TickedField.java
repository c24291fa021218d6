package org.homespine.escalation.domain;

import java.util.Set;

/** A question answered by ticking any number of signs, under its name in JSON. */
public enum TickedField {
    EM("em"),
    GEN("gen");

    private final String json;

    TickedField(String json) {
        this.json = json;
    }

    String json() {
        return json;
    }

    /** What is ticked; nothing where the question was not answered. */
    Set<? extends Enum<?>> of(CheckInVersion checkIn) {
        return switch (this) {
            case EM -> checkIn.emergencySigns();
            case GEN -> checkIn.generalSigns();
        };
    }
}
