package org.homespine.patientportal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.PatientWords;
import org.homespine.patients.PatientService;
import org.homespine.programs.Dose;
import org.homespine.programs.DoseSentence;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramState;
import org.homespine.programs.ProgramView;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The patient's program as the app shows it on one day: exercises in the patient's words, and none while it is paused. */
@Component
class TodaysProgram {

    private final ProgramService programs;
    private final ExerciseLibrary library;
    private final DoseSentence sentence;
    private final PatientService patients;
    private final MessageSource texts;

    TodaysProgram(
            ProgramService programs,
            ExerciseLibrary library,
            DoseSentence sentence,
            PatientService patients,
            MessageSource texts) {
        this.texts = texts;
        this.programs = programs;
        this.patients = patients;
        this.library = library;
        this.sentence = sentence;
    }

    /**
     * The program.
     *
     * @param state none, active, paused or ended; a program that is not published yet is none
     * @param pausedFor why, while it is paused
     * @param versions every version that was in force up to now, so that a printed sheet can be held against them
     */
    record Shown(
            String state,
            @Nullable Integer version,
            @Nullable String pausedFor,
            @Nullable LocalDate reviewOn,
            String note,
            List<Item> items,
            List<Version> versions) {}

    /** A version, with the first day on which it was what the patient is to do. */
    record Version(int number, LocalDate from) {}

    /**
     * One exercise of it.
     *
     * @param counted what of the dose can be timed or counted by the app; null while the exercise is held
     */
    record Item(
            String key,
            String exercise,
            String name,
            List<String> steps,
            String dose,
            int unitsDue,
            String side,
            String why,
            String stopIf,
            @Nullable String stopIfInEnglish,
            List<String> cautions,
            String note,
            boolean held,
            @Nullable Counted counted) {}

    /** The figures of a dose that a guided session goes by; what the dose does not say is null and is not counted. */
    record Counted(
            @Nullable Integer sets,
            @Nullable Integer restSeconds,
            @Nullable Integer times,
            @Nullable Integer holdSeconds,
            @Nullable Integer breaths,
            @Nullable Integer durationSeconds,
            @Nullable Integer timesPerDay) {

        static Counted of(Dose dose) {
            return new Counted(
                    dose.sets().orNull(),
                    dose.restSeconds().orNull(),
                    dose.repetitions().orNull(),
                    dose.holdSeconds().orNull(),
                    dose.breaths().orNull(),
                    dose.durationSeconds().orNull(),
                    dose.timesPerDay().orNull());
        }
    }

    Shown of(PatientId patient, LocalDate date, Locale language) {
        return programs.current(patient)
                .filter(program -> program.version() != null)
                .map(program -> shown(program, versions(patient, date, program.version()), date, language))
                .orElse(new Shown("none", null, null, null, "", List.of(), List.of()));
    }

    /** The program's state in lower case; none where nothing was written yet. */
    String state(PatientId patient) {
        return word(programs.state(patient));
    }

    static String word(Optional<ProgramState> state) {
        return state.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("none");
    }

    private List<Version> versions(PatientId patient, LocalDate date, @Nullable Integer shown) {
        ZoneId zone = patients.contact(patient).zone();
        return programs.versions(patient).stream()
                .map(version -> new Version(version.number(), version.inForceFrom(zone)))
                .filter(version -> !version.from().isAfter(date) || Objects.equals(version.number(), shown))
                .toList();
    }

    private Shown shown(ProgramView program, List<Version> versions, LocalDate date, Locale language) {
        return new Shown(
                program.state().name().toLowerCase(Locale.ROOT),
                program.version(),
                program.pausedFor().map(PauseCause::code).orElse(null),
                program.content().reviewOn(),
                program.content().note(),
                program.state() == ProgramState.ACTIVE ? items(program, date, language) : List.of(),
                versions);
    }

    private List<Item> items(ProgramView program, LocalDate date, Locale language) {
        List<Item> items = new ArrayList<>();
        for (ProgramItem item : program.content().items()) {
            boolean held = program.held().contains(item.exercise())
                    || program.blocked().contains(item.exercise());
            items.add(item(Integer.toString(items.size()), item, held, program.unitsDue(item, date), language));
        }
        return items;
    }

    private Item item(String key, ProgramItem item, boolean held, int unitsDue, Locale language) {
        return library.exercise(item.exercise())
                .map(exercise -> item(key, item, exercise, held, unitsDue, language))
                .orElseGet(() -> gone(key, item, language));
    }

    /** One that the library has no more is on hold: without its steps nobody is to do it. */
    private Item gone(String key, ProgramItem item, Locale language) {
        return new Item(
                key,
                item.exercise().toString(),
                texts.getMessage("exercise.gone", null, language),
                List.of(),
                sentence.of(item.dose(), language),
                0,
                item.dose().side().name(),
                "",
                "",
                null,
                List.of(),
                "",
                true,
                null);
    }

    private Item item(String key, ProgramItem item, Exercise exercise, boolean held, int unitsDue, Locale language) {
        PatientWords words = item.told(library.forPatients(exercise, language));
        return new Item(
                key,
                exercise.id().toString(),
                words.name(),
                held ? List.of() : words.steps(),
                sentence.of(item.dose(), language),
                held ? 0 : unitsDue,
                item.dose().side().name(),
                words.why(),
                words.stopIf(),
                library.safetyReview(language).needsOriginalBeside()
                        ? exercise.inEnglish().stopIf()
                        : null,
                words.cautions(),
                item.note(),
                held,
                held ? null : Counted.of(item.dose()));
    }
}
