package org.homespine.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.homespine.escalation.Expected.Wish;
import org.homespine.escalation.ExpectedLevelService;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReviewService;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.PatientEmailService;
import org.homespine.reminders.ReminderService;
import org.homespine.shared.PatientId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the turns of a story that somebody of the clinic makes, by the public services. */
@Component
@Profile("demo")
class Turns {

    private final Prescribing prescribing;
    private final ClinicalRecordService records;
    private final ReviewService reviews;
    private final ExpectedLevelService levels;
    private final PatientEmailService emails;
    private final ReminderService reminders;

    Turns(
            Prescribing prescribing,
            ClinicalRecordService records,
            ReviewService reviews,
            ExpectedLevelService levels,
            PatientEmailService emails,
            ReminderService reminders) {
        this.prescribing = prescribing;
        this.records = records;
        this.reviews = reviews;
        this.levels = levels;
        this.emails = emails;
        this.reminders = reminders;
    }

    void make(Turn turn, PatientId patient, LocalDate day) {
        switch (turn) {
            case Turn.Flare ignored -> {}
            case Turn.Rewritten rewritten -> prescribing.publish(patient, rewritten.exercises(), day);
            case Turn.Paused paused -> prescribing.pause(patient, paused.cause());
            case Turn.Resumed resumed -> prescribing.resume(patient, resumed.reason());
            case Turn.Cleared cleared ->
                records.addClearance(
                        patient, Clearance.of(cleared.condition(), day.plusDays(cleared.forDays())), cleared.by(), day);
            case Turn.Reviewed reviewed -> review(patient, reviewed);
            case Turn.Expected expected ->
                levels.expect(
                        patient,
                        new Wish(
                                expected.measure(),
                                expected.level(),
                                day.plusDays(expected.forDays()),
                                expected.reason()));
            case Turn.Reminded reminded -> remind(patient, reminded.address());
        }
    }

    private void remind(PatientId patient, String address) {
        emails.agree(patient, address, true);
        reminders.start(patient);
    }

    private void review(PatientId patient, Turn.Reviewed reviewed) {
        List<FlagSummary> open = reviews.flagsOf(patient).stream()
                .filter(flag -> flag.resolvedAt() == null && flag.closedAt() == null)
                .toList();
        for (FlagSummary flag : open) {
            reviews.recordContact(patient, flag.id(), flag.hits(), reviewed.said());
            int read = reviews.flag(patient, flag.id(), Locale.UK).flag().hits();
            reviews.resolve(patient, flag.id(), read, reviewed.outcome(), List.of(), reviewed.said());
        }
    }
}
