package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homespine.AuditRows;
import org.homespine.identity.Acting;
import org.homespine.identity.Actor;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.patients.Patients;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

class ProgramWallsTest extends ProgramTest {

    @Autowired
    private AuditRows audit;

    @BeforeEach
    void twoExercises() {
        publish(Programs.programWithTwoExercises(today));
    }

    private record Call(String name, Consumer<PatientId> on) {}

    private List<Call> forThePatientToo() {
        return List.of(
                new Call("current", service::current),
                new Call("history", service::history),
                new Call("unitsDue", id -> service.unitsDue(id, today)),
                new Call("versions", service::versions),
                new Call("version", id -> service.version(id, 1)));
    }

    private List<Call> forCliniciansOnly() {
        return List.of(
                new Call("draft", service::draft),
                new Call("saveDraft", id -> service.saveDraft(id, ProgramContent.empty(), 0)),
                new Call("versionsOfMerged", service::versionsOfMerged),
                new Call("screen", id -> service.screen(id, ProgramContent.empty())),
                new Call("publish", id -> service.publish(id, 0)),
                new Call("pause", id -> interruptions.pause(id, PauseCause.HOLIDAY)),
                new Call("liftPause", id -> interruptions.liftPause(id, new UUID(7, 7), "Checked")),
                new Call("hold", id -> interruptions.hold(id, Programs.CAT_COW)),
                new Call("release", id -> interruptions.release(id, Programs.CAT_COW, "Checked")),
                new Call("end", service::end));
    }

    @TestFactory
    Stream<DynamicTest> whoDoesNotCareGetsTheAnswerForAnAbsentRecord() {
        Clinic other = clinics.hillside();
        PatientId ben = patients.register(clinic.therapist(), Patients.intake("Ben", "Bow"));
        List<Actor> strangers = List.of(
                clinic.otherTherapist(),
                clinic.desk(),
                other.lead(),
                other.therapist(),
                new PatientActor(clinic.id(), ben));
        return strangers.stream()
                .flatMap(stranger -> Stream.concat(forThePatientToo().stream(), forCliniciansOnly().stream())
                        .map(call -> DynamicTest.dynamicTest(
                                call.name() + " by " + stranger, () -> assertSameAsAbsent(stranger, call))));
    }

    @TestFactory
    Stream<DynamicTest> thePatientWritesNothing() {
        Actor self = new PatientActor(clinic.id(), anna);
        return forCliniciansOnly().stream()
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> assertSameAsAbsent(self, call)));
    }

    @TestFactory
    Stream<DynamicTest> thePatientReadsTheirOwn() {
        Actor self = new PatientActor(clinic.id(), anna);
        return forThePatientToo().stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.name(),
                        () -> assertThatCode(
                                        () -> Acting.as(self, () -> call.on().accept(anna)))
                                .doesNotThrowAnyException()));
    }

    private void assertSameAsAbsent(Actor actor, Call call) {
        List<String> before = audit.of(clinic.id(), anna);
        NotFound refusal = refusalOf(actor, call, anna);
        NotFound absent = refusalOf(actor, call, new PatientId(new UUID(9, 9)));

        assertThat(refusal).hasSameClassAs(absent).hasMessage(absent.getMessage());
        assertThat(audit.of(clinic.id(), anna)).isEqualTo(before);
        assertThat(current().state()).isEqualTo(ProgramState.ACTIVE);
    }

    private static NotFound refusalOf(Actor actor, Call call, PatientId patient) {
        try {
            Acting.as(actor, () -> call.on().accept(patient));
        } catch (NotFound e) {
            return e;
        }
        throw new AssertionError(call.name() + " was allowed");
    }

    @Test
    void nobodyPausesForAFlagFromOutside() {
        assertThat(catchThrowable(() -> therapist(() -> interruptions.pauseFor(anna, PauseCause.EMERGENCY, "CES-01"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eachReadAndWriteLeavesOneRow() {
        int before = audit.of(clinic.id(), anna).size();

        therapist(() -> service.draft(anna));
        therapist(() -> interruptions.hold(anna, Programs.CAT_COW));
        Acting.as(new PatientActor(clinic.id(), anna), () -> service.current(anna));

        List<String> rows = audit.of(clinic.id(), anna);
        assertThat(rows.subList(before, rows.size()))
                .containsExactly("ProgramService.draft", "InterruptionService.hold", "ProgramService.current");
    }
}
