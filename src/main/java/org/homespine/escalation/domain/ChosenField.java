package org.homespine.escalation.domain;

import org.homespine.checkins.domain.Answers;
import org.jspecify.annotations.Nullable;

/** A question answered by one choice, under its name in JSON. */
public enum ChosenField {
    SIDE("side"),
    NUMB("numb"),
    TINGLE("tingle"),
    WEAK("weak"),
    HEEL_TOE("heelToe"),
    REST_RELIEF("restRelief");

    private final String json;

    ChosenField(String json) {
        this.json = json;
    }

    String json() {
        return json;
    }

    @Nullable
    Enum<?> of(Answers answers) {
        return switch (this) {
            case SIDE -> answers.side();
            case NUMB -> answers.numb();
            case TINGLE -> answers.tingle();
            case WEAK -> answers.weak();
            case HEEL_TOE -> answers.heelToe();
            case REST_RELIEF -> answers.restRelief();
        };
    }
}
