package org.homespine.handouts;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
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
import org.homespine.handouts.domain.HandoutTexts;
import org.homespine.handouts.domain.Logo;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Sides;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Handouts by name and state, made of the shipped library and the shipped texts. */
public final class Handouts {

    public static final Instant MADE_AT = Instant.parse("2026-11-21T10:15:30Z");
    public static final String URL = "https://homespine.example.org/my/program?v=2";
    static final Set<DayOfWeek> FIVE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary();
    private static final List<Exercise> TAUGHT =
            LIBRARY.exercises().stream().filter(Exercise::mayBePrescribed).toList();

    private Handouts() {}

    public static HandoutTexts texts() {
        return texts(Locale.ENGLISH);
    }

    private static HandoutTexts texts(Locale language) {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/handouts");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        return (key, values) -> bundle.getMessage(key, values, language);
    }

    public static Handout composed(HandoutInput input) {
        return new HandoutComposer(texts(input.language())).compose(input);
    }

    /** Anna's running program of so many exercises. */
    public static HandoutInput of(int exercises, Variant variant) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < exercises; i++) {
            items.add(item(TAUGHT.get(i % TAUGHT.size()), i));
        }
        return with("Anna B.", "Maria Keller", "", false, items, variant);
    }

    public static HandoutInput of(int exercises, Paper paper) {
        return of(exercises, Variant.usual(paper));
    }

    public static HandoutInput paused(Variant variant) {
        HandoutInput running = of(6, variant);
        return with("Anna B.", "Maria Keller", "", true, running.items(), variant);
    }

    /** Of six exercises the second and the last are held. */
    public static HandoutInput withHeld(Variant variant) {
        List<Item> items = new ArrayList<>(of(6, variant).items());
        items.set(1, held(items.get(1)));
        items.set(5, held(items.get(5)));
        return with("Anna B.", "Maria Keller", "", false, items, variant);
    }

    /** The same with other exercises. */
    public static HandoutInput withItems(HandoutInput input, List<Item> items) {
        return new HandoutInput(
                input.language(),
                input.variant(),
                input.patient(),
                input.date(),
                input.version(),
                input.therapist(),
                input.clinic(),
                input.paused(),
                items,
                input.startsOn(),
                input.reviewOn(),
                input.note(),
                input.url());
    }

    public static HandoutInput with(
            String patient, String therapist, String note, boolean paused, List<Item> items, Paper paper) {
        return with(patient, therapist, note, paused, items, Variant.usual(paper));
    }

    public static HandoutInput with(
            String patient, String therapist, String note, boolean paused, List<Item> items, Variant variant) {
        return new HandoutInput(
                Locale.ENGLISH,
                variant,
                patient,
                LocalDate.of(2026, 11, 21),
                2,
                therapist,
                clinic("Riverside Spine Clinic"),
                paused,
                items,
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2026, 12, 19),
                note,
                URL);
    }

    public static HandoutInput withLogo(HandoutInput input, Logo logo) {
        Clinic plain = input.clinic();
        Clinic clinic = new Clinic(
                plain.name(),
                plain.phone(),
                plain.emergencyNumber(),
                plain.emergencyDepartment(),
                plain.outOfHoursNumber(),
                plain.outOfHoursText(),
                plain.crisisLine(),
                plain.usualDoctorLine(),
                plain.opens(),
                plain.closes(),
                plain.workdays(),
                logo);
        return new HandoutInput(
                input.language(),
                input.variant(),
                input.patient(),
                input.date(),
                input.version(),
                input.therapist(),
                clinic,
                input.paused(),
                input.items(),
                input.startsOn(),
                input.reviewOn(),
                input.note(),
                input.url());
    }

    public static Clinic clinic(String name) {
        return new Clinic(
                name,
                "020 7946 0123",
                "999",
                "A&E",
                "111",
                "Say that you have back exercises from us.",
                "Samaritans 116 123",
                "Your GP, 020 7946 0456",
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                FIVE_DAYS,
                null);
    }

    static Item item(Exercise exercise, int index) {
        boolean hold = index % 3 != 2;
        Dose dose = new Dose(
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
        return new Item(
                exercise.name(),
                Locale.ENGLISH,
                exercise.why(),
                LIBRARY.picture(exercise.id()).map(Pictures::of).orElse(null),
                exercise.steps(),
                dose,
                exercise.sides() == Sides.EACH_SIDE ? "Each side in turn" : "",
                exercise.equipment().stream()
                        .map(name -> name.replace('_', ' '))
                        .toList(),
                exercise.stopIf(),
                exercise.cautions(),
                "",
                false);
    }

    static Item held(Item item) {
        return new Item(
                item.name(),
                item.language(),
                item.why(),
                item.pictures(),
                item.steps(),
                item.dose(),
                item.side(),
                item.equipment(),
                item.stopIf(),
                item.cautions(),
                item.note(),
                true);
    }
}
