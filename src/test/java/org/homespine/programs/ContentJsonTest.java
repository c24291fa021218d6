package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.homespine.shared.ExerciseId;
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

    private static final String SHAPE_3 = """
            {"shape":3,"items":[{"id":"cat-cow","exercise":"cat-cow","phase":"MAIN","dose":{"work":{"kind":"hold",\
            "seconds":30,"times":5,"sets":null},"side":"BOTH","timesPerDay":1,\
            "days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"],"weeklyCap":null,\
            "painLimit":null,"angleDegrees":null},"note":"","ownSteps":[]}],"startsOn":"2026-03-02",\
            "reviewOn":"2026-03-30","note":"Go gently."}""";

    private static final ProgramContent CONTENT = Programs.program(LocalDate.of(2026, 3, 2), Programs.CAT_COW);

    private final ContentJson json = new ContentJson();

    @Test
    void theStoredShapeStays() {
        assertThat(json.write(CONTENT)).isEqualTo(SHAPE_3);
        assertThat(json.read(SHAPE_3)).isEqualTo(CONTENT);
    }

    @Test
    void ownStepsAreReadAsTheyWereTyped() {
        ProgramItem plank = new ProgramItem(new ExerciseId("plank"), Programs.dose(), "")
                .taughtBy(List.of("Rest on \"both\" elbows.", "Lift the hips; keep breathing."));
        ProgramContent content = Programs.content(LocalDate.of(2026, 3, 2), plank);

        assertThat(json.read(json.write(content))).isEqualTo(content);
    }

    @Test
    void theFirstShapeIsStillRead() {
        assertThat(json.read(SHAPE_1)).isEqualTo(CONTENT);
    }

    @Test
    void wordsBesideFiguresOfTheFirstShapeGoOnInTheNote() {
        ProgramItem item = json.read(SHAPE_1.replace("\"asTaught\":\"\"", "\"asTaught\":\"Ten each way\""))
                .items()
                .getFirst();

        assertThat(item.note()).isEqualTo("Ten each way");
        assertThat(item.dose()).isEqualTo(Programs.dose());
    }

    @Test
    void anExerciseThatStandsTwiceInTheFirstShapeGetsTwoPlaces() {
        String item = SHAPE_1.substring(SHAPE_1.indexOf("{\"exercise\""), SHAPE_1.indexOf("],\"startsOn\""));

        assertThat(json.read(SHAPE_1.replace(item, item + "," + item)).items())
                .extracting(each -> each.id().value())
                .containsExactly("cat-cow", "cat-cow-2");
    }

    @Test
    void everyKindOfWorkIsReadAsItWasWritten() {
        List<Work> works = List.of(
                new Work.NotSaid(),
                new Work.AsTaught("Slowly"),
                new Work.Repetitions(10, new Rounds.Sets(3, Amount.of(60))),
                new Work.Hold(5, Amount.notSaid(), Rounds.once()),
                new Work.Breaths(5, Amount.of(3), Rounds.sets(2)),
                new Work.Duration(300, Rounds.once()));
        ProgramContent content = new ProgramContent(
                ProgramContent.numbered(works.stream()
                        .map(work -> new ProgramItem(
                                        Programs.CAT_COW,
                                        Dose.of(work)
                                                .withPainUpTo(3)
                                                .atAngle(20)
                                                .onSide(Side.LEFT),
                                        "")
                                .in(Phase.COOL_DOWN))
                        .toList()),
                null,
                null,
                "");

        assertThat(json.read(json.write(content))).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"shape\":3,\"items\":[],\"startsOn\":null,\"reviewOn\":null}"})
    void whatIsMissingIsAnError(String text) {
        assertThatThrownBy(() -> json.read(text)).isInstanceOf(JacksonException.class);
    }

    @Test
    void whatIsUnknownIsAnError() {
        assertThatThrownBy(() -> json.read(SHAPE_1.replace("\"shape\":1", "\"shape\":1,\"more\":1")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.read(SHAPE_1.replace("\"shape\":1", "\"shape\":3")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.read(SHAPE_3.replace("\"shape\":3", "\"shape\":2")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> json.read(SHAPE_3.replace("\"shape\":3", "\"shape\":4")))
                .isInstanceOf(IllegalStateException.class);
    }
}
