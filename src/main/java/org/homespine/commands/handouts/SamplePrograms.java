package org.homespine.commands.handouts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homespine.handouts.domain.Block.Pictures;
import org.homespine.handouts.domain.Handout;
import org.homespine.handouts.domain.HandoutComposer;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.domain.HandoutInput.Clinic;
import org.homespine.handouts.domain.HandoutInput.Dose;
import org.homespine.handouts.domain.HandoutInput.Item;
import org.homespine.handouts.domain.Variant;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.PatientWords;
import org.homespine.library.domain.Sides;

/** Made-up programs of any length from the shipped library, to look at, to test and to measure. */
public final class SamplePrograms {

    /** When every sample was made. */
    public static final Instant MADE_AT = Instant.parse("2026-11-21T10:15:30Z");

    public static final String URL = "https://homespine.example.org/my/?version=2";

    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
    private static final int WEEKS_TO_REVIEW = 4;
    private static final Set<DayOfWeek> FIVE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** What a usual program begins with; the others follow in the library's order. */
    private static final List<String> FIRST = List.of(
            "knee-to-chest-single", "childs-pose", "pelvic-tilt-abdominal", "cat-cow", "sphinx-pose", "deep-breathing");

    private final ExerciseLibrary library = new ExerciseLibrary();
    private final List<Exercise> taught = library.exercises().stream()
            .filter(Exercise::mayBePrescribed)
            .sorted(Comparator.comparingInt(SamplePrograms::place))
            .toList();

    private static int place(Exercise exercise) {
        int place = FIRST.indexOf(exercise.id().value());
        return place < 0 ? FIRST.size() : place;
    }

    public Handout handout(int exercises, Variant variant, Locale language) {
        return new HandoutComposer(new SampleTexts(language)).compose(of(exercises, variant, language));
    }

    /** A running program of so many exercises, which come again where the library has fewer. */
    public HandoutInput of(int exercises, Variant variant, Locale language) {
        SampleTexts texts = new SampleTexts(language);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < exercises; i++) {
            items.add(item(taught.get(i % taught.size()), i, texts, language));
        }
        return new HandoutInput(
                language,
                variant,
                texts.text("samples.patient"),
                DATE,
                2,
                texts.text("samples.therapist"),
                clinic(texts),
                false,
                items,
                DATE,
                DATE.plusWeeks(WEEKS_TO_REVIEW),
                texts.text("samples.note"),
                URL);
    }

    private Item item(Exercise exercise, int index, SampleTexts texts, Locale language) {
        String id = exercise.id().value();
        PatientWords words = library.forPatients(exercise, language);
        boolean translated = texts.perhaps(id + ".name").isPresent();
        return new Item(
                texts.perhaps(id + ".name").orElse(words.name()),
                translated ? language : library.languageFor(exercise, language),
                texts.perhaps(id + ".why").orElse(words.why()),
                library.picture(exercise.id(), language)
                        .map(picture -> texts.perhaps(id + ".picture")
                                .map(picture::describedAs)
                                .orElse(picture))
                        .map(Pictures::of)
                        .orElse(null),
                translated ? texts.numbered(id + ".step-") : words.steps(),
                dose(index),
                exercise.sides() == Sides.EACH_SIDE ? texts.text("programs.side.each") : "",
                exercise.equipment().stream()
                        .map(name -> texts.text("library.equipment." + name))
                        .toList(),
                texts.perhaps(id + ".stop-if").orElse(words.stopIf()),
                translated ? texts.numbered(id + ".caution-") : words.cautions(),
                "",
                false);
    }

    /** Some hold, some go on, some rest between: no two neighbours have the same boxes. */
    private static Dose dose(int index) {
        boolean hold = index % 3 != 2;
        return new Dose(
                index % 4 == 3 ? 2 : null,
                hold ? 5 : null,
                hold ? 30 : null,
                null,
                hold ? null : 90,
                index % 5 == 4 ? 20 : null,
                index % 2 == 0 ? 2 : null,
                null,
                null,
                null,
                FIVE_DAYS,
                "");
    }

    private static Clinic clinic(SampleTexts texts) {
        return new Clinic(
                texts.text("samples.clinic"),
                texts.text("samples.phone"),
                texts.text("samples.emergency-number"),
                texts.text("samples.emergency-department"),
                texts.text("samples.out-of-hours-number"),
                texts.text("samples.out-of-hours-text"),
                texts.text("samples.crisis"),
                texts.text("samples.usual-doctor"),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                FIVE_DAYS,
                null);
    }
}
