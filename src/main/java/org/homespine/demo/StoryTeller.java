package org.homespine.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.CheckInSubmission;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.Evidence;
import org.homespine.identity.Acting;
import org.homespine.identity.PatientActor;
import org.homespine.identity.StaffActor;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.SourcedDose;
import org.homespine.patients.DirectionalPreference;
import org.homespine.patients.Intake;
import org.homespine.patients.PatientService;
import org.homespine.programs.Dose;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramService;
import org.homespine.programs.Work;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lives a made-up patient's story through the public services, each day with the clock of that day. */
@Component
@Profile("demo")
class StoryTeller {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PatientService patients;
    private final ProgramService programs;
    private final CheckInService checkIns;
    private final ExerciseLibrary library;
    private final IdSource ids;
    private final Clock clock;

    StoryTeller(
            PatientService patients,
            ProgramService programs,
            CheckInService checkIns,
            ExerciseLibrary library,
            IdSource ids,
            Clock clock) {
        this.patients = patients;
        this.programs = programs;
        this.checkIns = checkIns;
        this.library = library;
        this.ids = ids;
        this.clock = clock;
    }

    void tell(Story story, StaffActor therapist) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate start = today.minusDays(story.startDaysAgo());
        Instant first = start.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
        PatientId patient = BindableClock.at(
                first.isBefore(now) ? first : now, () -> Acting.as(therapist, () -> begin(story, start)));
        PatientActor actor = new PatientActor(therapist.clinic(), patient);
        Diary diary = new Diary(story);
        for (LocalDate day = start; !day.isAfter(today); day = day.plusDays(1)) {
            Instant evening = day.atTime(LocalTime.of(18, 30)).atZone(ZONE).toInstant();
            Instant moment = evening.isBefore(now) ? evening : now;
            LocalDate date = day;
            diary.on(start, day)
                    .ifPresent(answers -> BindableClock.at(
                            moment, () -> Acting.as(actor, () -> enter(patient, date, moment, answers))));
        }
    }

    private PatientId begin(Story story, LocalDate start) {
        PatientId patient = patients.register(new Intake(
                story.firstName(),
                story.lastName(),
                story.born(),
                story.language(),
                ZONE,
                "",
                "",
                "",
                story.intakePain(),
                story.intakeReach(),
                story.intakeSide().code(),
                story.known(),
                null,
                DirectionalPreference.NONE_FOUND,
                story.activities(),
                List.of(4, 5, 4),
                story.conditions(),
                null));
        List<ProgramItem> items = story.exercises().stream().map(this::item).toList();
        ProgramContent content = new ProgramContent(items, start, start.plusDays(120), "");
        programs.publish(patient, programs.saveDraft(patient, content, 0));
        return patient;
    }

    private ProgramItem item(ExerciseId id) {
        Exercise exercise = library.exercise(id).orElseThrow();
        Dose dose = exercise.doses().stream()
                .filter(SourcedDose::hasFigures)
                .findFirst()
                .map(sourced -> Dose.from(sourced, exercise.sides()))
                .orElseGet(() ->
                        Dose.empty(exercise.sides()).doing(Work.repetitions(10)).timesADay(1));
        return new ProgramItem(id, dose, "");
    }

    private void enter(PatientId patient, LocalDate day, Instant moment, Answers answers) {
        checkIns.record(
                patient,
                new CheckInSubmission(ids.next(), 1, day, moment, moment, ZONE, answers, 1, Evidence.TICKED, false));
    }
}
