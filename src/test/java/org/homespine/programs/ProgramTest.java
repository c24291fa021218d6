package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Actor;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of programs share: a clinic, Anna, today in her zone. */
@DatabaseTest
abstract class ProgramTest {

    @Autowired
    ProgramService service;

    @Autowired
    InterruptionService interruptions;

    @Autowired
    PatientService patientService;

    @Autowired
    ClinicalRecordService clinical;

    @Autowired
    Clinics clinics;

    @Autowired
    Patients patients;

    @Autowired
    Programs programs;

    @Autowired
    Clock clock;

    Clinic clinic;
    PatientId anna;
    LocalDate today;

    @BeforeEach
    void aPatient() {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
        today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
    }

    <T> T asTherapist(Supplier<T> work) {
        return Acting.as(clinic.therapist(), work);
    }

    void therapist(Runnable work) {
        Acting.as(clinic.therapist(), work);
    }

    ProgramView current() {
        return asTherapist(() -> service.current(anna).orElseThrow());
    }

    /** Asked with the whole program, and asked alone. */
    void assertState(ProgramState expected) {
        assertThat(current().state()).isEqualTo(expected);
        assertThat(asTherapist(() -> service.state(anna))).contains(expected);
    }

    int publish(ProgramContent content) {
        return programs.publish(clinic.therapist(), anna, content);
    }

    void note(String condition) {
        therapist(() -> clinical.noteCondition(anna, new ConditionId(condition)));
    }

    void clear(ConditionId condition) {
        clear(Clearance.of(condition, today.plusDays(30)));
    }

    void clear(ExerciseId exercise) {
        clear(Clearance.of(exercise, today.plusDays(30)));
    }

    void clear(Clearance clearance) {
        therapist(() -> clinical.addClearance(anna, clearance, "Dr Day", today.minusDays(1)));
    }

    static List<Refused.Reason> refusal(Actor actor, Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Acting.as(actor, work));
        assertThat(refused).isNotNull();
        return refused.reasons();
    }

    List<String> refusals(Runnable work) {
        return refusal(clinic.therapist(), work).stream()
                .map(reason -> reason.field() + " " + reason.message())
                .toList();
    }
}
