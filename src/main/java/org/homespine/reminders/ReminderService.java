package org.homespine.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.homespine.delivery.MailOutbox;
import org.homespine.delivery.Outbox;
import org.homespine.identity.Acting;
import org.homespine.identity.Actor;
import org.homespine.identity.ForStaff;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.PatientActor;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientEmailService;
import org.homespine.patients.PatientService;
import org.homespine.reminders.ReminderChoice.How;
import org.homespine.reminders.domain.ReminderTimes;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a clinic reminds its patients by mail, and which of them want that. */
@Service
@Transactional
public class ReminderService {

    private final ReminderRows rows;
    private final PatientService patients;
    private final PatientEmailService emails;
    private final MailOutbox mail;
    private final Outbox outbox;
    private final Clock clock;

    ReminderService(
            ReminderRows rows,
            PatientService patients,
            PatientEmailService emails,
            MailOutbox mail,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.patients = patients;
        this.emails = emails;
        this.mail = mail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The hours of the clinic; off until it has set some. */
    @ForStaff
    public ReminderHours hours() {
        return rows.hours(clinic()).map(ReminderRows.Since::hours).orElse(ReminderHours.OFF);
    }

    /** Sets the hours; refused with every time that cannot be used. */
    @ForStaff(Role.CLINIC_LEAD)
    public void set(ReminderHours hours) {
        check(hours.times());
        if (!hours.equals(hours())) {
            rows.set(clinic(), hours, ((StaffActor) Acting.current()).account());
        }
    }

    private static void check(ReminderTimes times) {
        List<Reason> reasons = new ArrayList<>();
        LocalTime again = times.again();
        if (times.quiet().cover(times.first())) {
            reasons.add(new Reason("first", "reminder-quiet", List.of()));
        }
        if (again != null && times.quiet().cover(again)) {
            reasons.add(new Reason("again", "reminder-quiet", List.of()));
        }
        if (again != null && !again.isAfter(times.first())) {
            reasons.add(new Reason("again", "reminder-again", List.of()));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    /** How it stands with a patient's reminders. */
    public Reminded of(@OfCareTeam(patientToo = true, frontDeskToo = true) PatientId patient) {
        boolean wantedHere =
                rows.hours(clinic()).filter(set -> set.hours().wanted()).isPresent();
        boolean reachable =
                asSystem(() -> emails.address(patients.kept(patient))).isPresent();
        return new Reminded(
                wantedHere && mail.isOn(),
                reachable,
                rows.choice(clinic(), patient).orElse(null),
                rows.lastMail(clinic(), patient).orElse(null));
    }

    /**
     * The patient wants reminders; from the next time on that comes due.
     *
     * @throws Refused without an address, and when the record is closed
     */
    public void start(@OfCareTeam(patientToo = true, frontDeskToo = true) PatientId patient) {
        patients.lockToChange(patient);
        if (asSystem(() -> emails.address(patient)).isEmpty()) {
            throw new Refused("reminders", "reminder-address");
        }
        say(patient, true);
    }

    /** The patient wants no reminders; also what was written and has not left is kept back. Twice is as good as once. */
    public void stop(@OfCareTeam(patientToo = true, frontDeskToo = true) PatientId patient) {
        PatientId kept = patients.kept(patient);
        patients.lock(kept);
        say(kept, false);
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), asSystem(() -> patients.contact(kept)).zone());
        for (PatientId written : asSystem(() -> patients.samePerson(kept))) {
            for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(1))) {
                mail.withdraw(clinic(), ReminderMail.onceKey(written, day, 1));
                mail.withdraw(clinic(), ReminderMail.onceKey(written, day, 2));
            }
        }
    }

    private void say(PatientId patient, boolean wanted) {
        boolean said = rows.choice(clinic(), patient)
                .filter(choice -> choice.wanted() == wanted)
                .isPresent();
        if (said) {
            return;
        }
        switch (Acting.current()) {
            case StaffActor staff -> rows.say(clinic(), patient, wanted, How.STAFF, staff.account());
            case PatientActor ignored -> rows.say(clinic(), patient, wanted, How.PATIENT, null);
            case SystemActor ignored -> rows.say(clinic(), patient, wanted, How.LINK, null);
        }
        outbox.changed(clinic());
    }

    /** What stands beside the record is read by whom the record is open to. */
    private static <T> T asSystem(Supplier<T> read) {
        Actor actor = Acting.current();
        return Acting.as(new SystemActor(actor.clinic(), "reminders"), read);
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
