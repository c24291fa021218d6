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
import org.homespine.patients.DirectionalPreference;
import org.homespine.patients.Intake;
import org.homespine.patients.PatientService;
import org.homespine.shared.BindableClock;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lives a made-up patient's story through the public services, each day with the clock of that day. */
@Component
@Profile("demo")
class StoryTeller {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    private final PatientService patients;
    private final Prescribing prescribing;
    private final CheckInService checkIns;
    private final Turns turns;
    private final IdSource ids;
    private final Clock clock;

    StoryTeller(
            PatientService patients,
            Prescribing prescribing,
            CheckInService checkIns,
            Turns turns,
            IdSource ids,
            Clock clock) {
        this.patients = patients;
        this.prescribing = prescribing;
        this.checkIns = checkIns;
        this.turns = turns;
        this.ids = ids;
        this.clock = clock;
    }

    PatientId tell(Story story, StaffActor therapist) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate start = today.minusDays(story.startDaysAgo());
        PatientId patient =
                BindableClock.at(moment(start, MORNING, now), () -> Acting.as(therapist, () -> begin(story, start)));
        PatientActor actor = new PatientActor(therapist.clinic(), patient);
        Diary diary = new Diary(story);
        for (LocalDate day = start; !day.isAfter(today); day = day.plusDays(1)) {
            LocalDate date = day;
            if (day.isAfter(start)) {
                story.turnsOn(today.toEpochDay() - day.toEpochDay())
                        .forEach(turn -> BindableClock.at(
                                moment(date, MORNING, now),
                                () -> Acting.as(therapist, () -> turns.make(turn, patient, date))));
            }
            Instant evening = moment(day, EVENING, now);
            diary.on(start, day)
                    .ifPresent(answers -> BindableClock.at(
                            evening, () -> Acting.as(actor, () -> enter(patient, date, evening, answers))));
        }
        return patient;
    }

    private static Instant moment(LocalDate day, LocalTime time, Instant now) {
        Instant moment = day.atTime(time).atZone(ZONE).toInstant();
        return moment.isBefore(now) ? moment : now;
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
        story.turnsOn(story.startDaysAgo()).forEach(turn -> turns.make(turn, patient, start));
        prescribing.publish(patient, story.exercises(), start);
        return patient;
    }

    private void enter(PatientId patient, LocalDate day, Instant moment, Answers answers) {
        checkIns.record(
                patient,
                new CheckInSubmission(ids.next(), 1, day, moment, moment, ZONE, answers, 1, Evidence.TICKED, false));
    }
}
