package org.homespine.patientportal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.Evidence;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.escalation.PhoneRules;
import org.homespine.escalation.SafetyQuestionService;
import org.homespine.identity.ClinicSettings;
import org.homespine.identity.NightWatch;
import org.homespine.patients.PatientContact;
import org.homespine.reminders.Reminded;
import org.jspecify.annotations.Nullable;

/** What the patient app is told of today; the names are those of the JSON. */
record Today(
        LocalDate date,
        Person patient,
        ConsentAsked consent,
        Clinic clinic,
        TodaysProgram.Shown program,
        List<Entry> checkIns,
        PhoneRules emergency,
        Ask ask,
        List<Question> openQuestions,
        Reminders reminders) {

    /**
     * A question to ask at once, whatever else the patient does.
     *
     * @param uuid the check-in whose note opened it
     */
    record Question(UUID uuid, int rev, String ask) {

        static final String EMERGENCY_SIGNS = "em";

        static Question of(SafetyQuestionService.Open open) {
            return new Question(open.uuid(), open.rev(), EMERGENCY_SIGNS);
        }
    }

    /**
     * What the patient has to agree to before anything else is shown.
     *
     * @param version of the text of now
     * @param agreed whether they have, to that text
     */
    record ConsentAsked(int version, boolean agreed) {}

    /**
     * Mails that remind the patient.
     *
     * @param offered whether the clinic sends any, to an address to which the patient has agreed
     */
    record Reminders(boolean offered, boolean wanted) {

        static Reminders of(Reminded reminded) {
            return new Reminders(reminded.possible() && reminded.reachable(), reminded.wanted());
        }
    }

    record Person(String id, String firstName, String zone, String language, List<String> activities) {
        static Person of(PatientContact patient, List<String> activities) {
            return new Person(
                    patient.id().toString(),
                    patient.firstName(),
                    patient.zone().getId(),
                    patient.language(),
                    activities);
        }
    }

    /**
     * The clinic, as its patients see it.
     *
     * @param night what it does with answers while it is closed: {@code held} until it opens, or {@code on-call}
     * @param oneClinician whether one person alone reads the answers of all its patients
     */
    record Clinic(
            String name,
            String phone,
            String emergencyNumber,
            String emergencyDepartment,
            String outOfHoursNumber,
            String outOfHoursText,
            String crisisLine,
            String usualDoctorLine,
            String hours,
            String night,
            boolean oneClinician) {

        /** A patient's own out-of-hours number goes before the clinic's. */
        static Clinic of(
                ClinicSettings settings, String hours, NightWatch watch, boolean oneClinician, PatientContact patient) {
            return new Clinic(
                    settings.name(),
                    settings.phone(),
                    settings.emergencyNumber(),
                    settings.emergencyDepartment(),
                    patient.outOfHoursNumber().isBlank() ? settings.outOfHoursNumber() : patient.outOfHoursNumber(),
                    settings.outOfHoursText(),
                    settings.crisisLine(),
                    settings.usualDoctorLine(),
                    hours,
                    watch.isHeld() ? "held" : "on-call",
                    oneClinician);
        }
    }

    /**
     * What the form asks for, and from which value on.
     *
     * @param restReliefFromPain the lowest pain at which any rule reads whether rest eases it; null where none does
     * @param weekly whether the weekly part is due
     * @param settled whether there was a session before today whose pain may have settled
     */
    record Ask(@Nullable Integer restReliefFromPain, boolean weekly, boolean settled) {

        static Ask on(List<CheckIn> lastWeek, LocalDate today, Optional<Integer> restReadFromPain) {
            boolean askedThisWeek =
                    lastWeek.stream().anyMatch(checkIn -> checkIn.answers().grc() != null);
            boolean sessionBefore = lastWeek.stream()
                    .filter(checkIn -> checkIn.performedOn().isBefore(today))
                    .anyMatch(checkIn -> checkIn.answers().during() != null);
            return new Ask(restReadFromPain.orElse(null), !askedThisWeek, sessionBefore);
        }
    }

    /** A stored revision of a check-in, with the names under which it was sent. */
    record Entry(
            UUID uuid,
            int rev,
            LocalDate performedOn,
            @Nullable Integer pain,
            @Nullable Integer during,
            @Nullable Settled settled,
            @Nullable Integer reach,
            @Nullable Side side,
            @Nullable Sign numb,
            @Nullable Sign tingle,
            @Nullable Sign weak,
            @Nullable HeelToe heelToe,
            @Nullable Set<EmergencySign> em,
            @Nullable Set<GeneralSign> gen,
            @Nullable RestRelief restRelief,
            @Nullable Done done,
            @Nullable Integer unitsDone,
            @Nullable BigDecimal ratio,
            List<String> exercisesDone,
            List<Stop> exerciseStops,
            @Nullable SkipReason reason,
            @Nullable String newCondition,
            @Nullable Integer grc,
            @Nullable List<Integer> psfs,
            @Nullable Integer effort,
            @Nullable String note,
            boolean contact,
            Evidence evidence,
            boolean byCarer) {

        record Stop(String exercise, String reason) {}

        static Entry of(CheckIn checkIn) {
            Answers a = checkIn.answers();
            return new Entry(
                    checkIn.uuid(),
                    checkIn.rev(),
                    checkIn.performedOn(),
                    a.pain(),
                    a.during(),
                    a.settled(),
                    a.reach(),
                    a.side(),
                    a.numb(),
                    a.tingle(),
                    a.weak(),
                    a.heelToe(),
                    a.em(),
                    a.gen(),
                    a.restRelief(),
                    a.done(),
                    a.unitsDone(),
                    a.ratio(),
                    a.exercisesDone().stream().map(Object::toString).toList(),
                    a.exerciseStops().stream()
                            .map(stop -> new Stop(
                                    stop.exercise().toString(), stop.reason().code()))
                            .toList(),
                    a.reason(),
                    a.newCondition() == null ? null : a.newCondition().toString(),
                    a.grc(),
                    a.psfs(),
                    a.effort(),
                    a.note(),
                    a.contact(),
                    checkIn.evidence(),
                    checkIn.byCarer());
        }
    }
}
