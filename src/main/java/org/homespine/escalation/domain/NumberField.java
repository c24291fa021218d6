package org.homespine.escalation.domain;

import org.homespine.checkins.domain.Answers;
import org.jspecify.annotations.Nullable;

/** A question answered by a number, under its name in JSON. Pain is 0 to 10, reach 0 to 4. */
public enum NumberField {
    PAIN("pain"),
    REACH("reach");

    private final String json;

    NumberField(String json) {
        this.json = json;
    }

    String json() {
        return json;
    }

    @Nullable
    Integer of(Answers answers) {
        return switch (this) {
            case PAIN -> answers.pain();
            case REACH -> answers.reach();
        };
    }
}
