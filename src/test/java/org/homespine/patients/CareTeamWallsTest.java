package org.homespine.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homespine.AuditRows;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Actor;
import org.homespine.identity.CareTeams;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.identity.StaffService;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.ConditionId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CareTeamWallsTest {

    private static final ConditionId STENOSIS = new ConditionId("spinal_stenosis");

    @Autowired
    private PatientService service;

    @Autowired
    private ClinicalRecordService clinical;

    @Autowired
    private CareTeams teams;

    @Autowired
    private StaffService staff;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void aPatient() {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
    }

    private record Call(String name, Consumer<PatientId> on) {}

    private List<Call> clinicalCalls() {
        return List.of(
                new Call("record", service::record),
                new Call("update", id -> service.update(id, Patients.intake("Eve", "Evil"), 0)),
                new Call("addKnown", id -> service.addKnown(id, "night")),
                new Call("noteCondition", id -> clinical.noteCondition(id, STENOSIS)),
                new Call("endCondition", id -> clinical.endCondition(id, STENOSIS)),
                new Call(
                        "addClearance",
                        id -> clinical.addClearance(
                                id,
                                Clearance.of(STENOSIS, LocalDate.of(2099, 1, 1)),
                                "Dr Day",
                                LocalDate.of(2026, 1, 1))),
                new Call("withdrawClearance", id -> clinical.withdrawClearance(id, new UUID(7, 7))),
                new Call(
                        "putOnTeam",
                        id -> clinical.putOnTeam(id, clinic.otherTherapist().account(), Part.MEMBER)),
                new Call(
                        "takeOffTeam",
                        id -> clinical.takeOffTeam(id, clinic.therapist().account())));
    }

    @TestFactory
    Stream<DynamicTest> whoDoesNotCareGetsTheAnswerForAnAbsentRecord() {
        Clinic other = clinics.hillside();
        PatientId ben = patients.register(other.therapist(), Patients.intake("Ben", "Bow"));
        List<Actor> strangers = List.of(
                clinic.otherTherapist(),
                clinic.desk(),
                other.lead(),
                other.therapist(),
                new PatientActor(other.id(), ben),
                new PatientActor(clinic.id(), new PatientId(new UUID(1, 1))));
        return strangers.stream()
                .flatMap(stranger -> clinicalCalls().stream()
                        .map(call -> DynamicTest.dynamicTest(call.name() + " by " + stranger, () -> {
                            int before = audit.of(clinic.id(), anna).size();
                            NotFound refusal = refusalOf(stranger, call, anna);
                            NotFound absent = refusalOf(stranger, call, new PatientId(new UUID(9, 9)));
                            assertThat(refusal).hasSameClassAs(absent).hasMessage(absent.getMessage());
                            assertThat(audit.of(clinic.id(), anna)).hasSize(before);
                        })));
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
    void theDeskSeesWhoSomebodyIsAndNothingClinical() {
        assertThat(Acting.as(clinic.desk(), (Supplier<PatientContact>) () -> service.contact(anna))
                        .firstName())
                .isEqualTo("Anna");
        assertThatThrownBy(() -> Acting.as(clinic.desk(), () -> service.ownRecord(anna)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theWallStandsWithoutRowSecurity() {
        Clinic other = clinics.hillside();
        // Acting inside the other clinic's wall, asking for this one's: only the named clinic counts.
        Acting.as(clinic.lead(), () -> {
            assertThat(inTransaction(() -> teams.exists(clinic.id(), anna))).isTrue();
            assertThat(inTransaction(() -> teams.exists(other.id(), anna))).isFalse();
            assertThat(inTransaction(
                            () -> teams.isOn(other.id(), clinic.therapist().account(), anna)))
                    .isFalse();
        });
    }

    private boolean inTransaction(Supplier<Boolean> work) {
        return Boolean.TRUE.equals(transaction.execute(status -> work.get()));
    }

    @Test
    void whoIsTakenOffTheTeamIsOutAtOnce() {
        StaffActor una = clinic.otherTherapist();
        Acting.as(clinic.lead(), () -> clinical.putOnTeam(anna, una.account(), Part.DEPUTY));
        assertThat(Acting.as(una, (Supplier<PatientRecord>) () -> service.record(anna))
                        .team())
                .contains(new TeamMember(una.account(), Part.DEPUTY));

        Acting.as(clinic.lead(), () -> clinical.takeOffTeam(anna, una.account()));

        assertThatThrownBy(() -> Acting.as(una, () -> service.record(anna))).isInstanceOf(NotFound.class);
    }

    @Test
    void everyPatientKeepsAReviewer() {
        assertThatThrownBy(() -> Acting.as(
                        clinic.lead(),
                        () -> clinical.takeOffTeam(anna, clinic.therapist().account())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("team-reviewer");
        assertThatThrownBy(() -> Acting.as(
                        clinic.lead(),
                        () -> clinical.putOnTeam(anna, clinic.therapist().account(), Part.MEMBER)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("team-reviewer");
    }

    @Test
    void aNewReviewerTakesTheFormerOnesPart() {
        Acting.as(
                clinic.lead(),
                () -> clinical.putOnTeam(anna, clinic.otherTherapist().account(), Part.REVIEWER));

        assertThat(Acting.as(clinic.lead(), (Supplier<PatientRecord>) () -> service.record(anna))
                        .team())
                .containsExactly(
                        new TeamMember(clinic.otherTherapist().account(), Part.REVIEWER),
                        new TeamMember(clinic.therapist().account(), Part.MEMBER));
    }

    @Test
    void aReviewerCanNeitherBeDeactivatedNorMadeFrontDesk() {
        assertThatThrownBy(() -> Acting.as(
                        clinic.lead(), () -> staff.deactivate(clinic.therapist().account())))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reasons().getFirst().message()).isEqualTo("still-reviewer");
                    assertThat(refused.reasons().getFirst().values()).containsExactly(1);
                });
        assertThatThrownBy(() -> Acting.as(
                        clinic.lead(), () -> staff.setRole(clinic.therapist().account(), Role.FRONT_DESK)))
                .isInstanceOf(Refused.class);

        Acting.as(
                clinic.lead(),
                () -> clinical.putOnTeam(anna, clinic.otherTherapist().account(), Part.REVIEWER));
        Acting.as(clinic.lead(), () -> staff.deactivate(clinic.therapist().account()));
    }
}
