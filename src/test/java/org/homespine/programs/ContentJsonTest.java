package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ContentJsonTest {

    /** Stored versions have this shape for ever: when this text has to change, a new shape is due. */
    private static final String SHAPE_1 = """
            {"shape":1,"items":[{"exercise":"cat-cow","dose":{"sets":null,"repetitions":5,"holdSeconds":30,\
            "breaths":null,"durationSeconds":null,"restSeconds":null,"timesPerDay":1,"weeklyCap":null,\
            "angleDegrees":null,"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"],\
            "side":"BOTH","asTaught":""},"note":""}],"startsOn":"2026-03-02","reviewOn":"2026-03-30",\
            "note":"Go gently."}""";

    private static final ProgramContent CONTENT = Programs.program(LocalDate.of(2026, 3, 2), Programs.CAT_COW);

    private final ContentJson json = new ContentJson();

    @Test
    void theStoredShapeStays() {
        assertThat(json.write(CONTENT)).isEqualTo(SHAPE_1);
        assertThat(json.read(SHAPE_1)).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"shape\":1,\"items\":[],\"startsOn\":null,\"reviewOn\":null}"})
    void whatIsMissingIsAnError(String text) {
        assertThatThrownBy(() -> json.read(text)).isInstanceOf(JacksonException.class);
    }

    @Test
    void whatIsUnknownIsAnError() {
        assertThatThrownBy(() -> json.read(SHAPE_1.replace("\"shape\":1", "\"shape\":1,\"more\":1")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.read(SHAPE_1.replace("\"shape\":1", "\"shape\":2")))
                .isInstanceOf(IllegalStateException.class);
    }
}
