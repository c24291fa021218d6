package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ClinicSettings;
import org.homespine.identity.Clinics;
import org.homespine.library.domain.Clearance;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.library.domain.Verdict;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

class PublishRefusalsTest extends ProgramTest {

    private static final List<String> STEPS = List.of("Rest on your forearms and toes.", "Hold your body in one line.");

    @Autowired
    private ClinicService clinicService;

    @Autowired
    private MessageSource texts;

    @Test
    void everyReasonIsNamedAtOnce() {
        note("pregnancy");
        ProgramContent content = new ProgramContent(
                List.of(
                        new ProgramItem(Programs.CAT_COW, noMeasure(), ""),
                        new ProgramItem(Programs.INVERSION, Programs.dose(), ""),
                        new ProgramItem(new ExerciseId("inversion-from-bar"), Programs.dose(), "")),
                null,
                today.minusDays(1),
                "");

        assertThat(stops(content))
                .contains(
                        "startsOn program-start",
                        "reviewOn program-review",
                        "items[0].dose dose-missing",
                        "conditions condition-not-cleared",
                        "items[0] exercise-blocked-condition",
                        "items[1] exercise-blocked-for-all",
                        "items[1] inversion-dose",
                        "items[2] exercise-never");
    }

    @Test
    void everyReasonHasItsText() {
        note("pregnancy");
        ProgramContent content = Programs.program(today, Programs.INVERSION, new ExerciseId("inversion-from-bar"));

        for (Refused.Reason reason :
                asTherapist(() -> service.screen(anna, content)).stops()) {
            assertThat(texts.getMessage(
                            "refused." + reason.message(), reason.values().toArray(), Locale.ENGLISH))
                    .doesNotContain("{");
        }
    }

    @Test
    void nothingAndTheUnchangedAreNotPublished() {
        assertThat(refusals(() -> service.publish(anna, 0))).containsExactly("items program-empty");
        assertThat(stops(new ProgramContent(List.of(), today, null, ""))).containsExactly("items program-empty");

        publish(Programs.programWithTwoExercises(today));
        int revision = asTherapist(() -> service.draft(anna)).revision();
        assertThat(refusals(() -> service.publish(anna, revision))).containsExactly("items program-unchanged");
    }

    @Test
    void aFirstVersionStartsTodayOrLater() {
        assertThat(stops(Programs.programWithTwoExercises(today.minusDays(1))))
                .containsExactly("startsOn program-start-past");
        assertThat(stops(Programs.programWithTwoExercises(today.plusDays(1)))).isEmpty();
    }

    @Test
    void aDoseOverItsOwnWeeklyCapIsRefused() {
        assertThat(stops(Programs.content(today, Programs.item(Programs.CAT_COW, capped(3, 4)))))
                .containsExactly("items[0].dose.weeklyCap dose-over-cap");
        assertThat(stops(Programs.content(today, Programs.item(Programs.CAT_COW, capped(4, 4)))))
                .isEmpty();
    }

    @Test
    void forcedSelfManipulationHidesInNoDose() {
        assertThat(stops(Programs.content(
                        today, Programs.item(Programs.CAT_COW, Dose.of(new Work.AsTaught("Crack your back"))))))
                .containsExactly("items[0].dose.asTaught technique-forbidden");
    }

    @Test
    void anExerciseWithoutStepsIsRefused() {
        assertThat(stops(Programs.program(today, new ExerciseId("inversion-from-bar"))))
                .contains("items[0] exercise-never");
    }

    @Test
    void whatIsOnlyNamedNeedsStepsAndADoseOfItsOwn() {
        ProgramItem named = Programs.item(Programs.PLANK, noMeasure());

        assertThat(stops(Programs.content(today, named)))
                .containsExactlyInAnyOrder("items[0].dose dose-missing", "items[0].ownSteps exercise-not-taught");
        assertThat(stops(Programs.content(today, named.with(Programs.dose()))))
                .containsExactly("items[0].ownSteps exercise-not-taught");
        assertThat(stops(Programs.content(today, named.taughtBy(STEPS)))).containsExactly("items[0].dose dose-missing");
        assertThat(stops(Programs.content(today, named.taughtBy(STEPS).with(Programs.dose()))))
                .isEmpty();
    }

    @Test
    void ofTwoPlacesTheOneWithoutStepsIsNamed() {
        ProgramItem plank = Programs.item(Programs.PLANK, Programs.dose());

        assertThat(stops(Programs.content(
                        today,
                        plank.taughtBy(STEPS),
                        plank.as(new ItemId("plank-2")),
                        plank.as(new ItemId("plank-3")))))
                .containsExactly("items[1].ownSteps exercise-not-taught", "items[2].ownSteps exercise-not-taught");
    }

    @Test
    void whatTheLibraryTeachesIsTaughtInNoOtherSteps() {
        assertThat(stops(Programs.content(
                        today, Programs.item(Programs.CAT_COW, Programs.dose()).taughtBy(STEPS))))
                .containsExactly("items[0].ownSteps own-steps-taught");
    }

    @Test
    void ownStepsOpenNoWayToWhatIsNeverPrescribedNorToWhatIsBlocked() {
        ProgramItem hang = Programs.item(new ExerciseId("inversion-from-bar"), Programs.dose());
        ProgramItem plank = Programs.item(Programs.PLANK, Programs.dose());

        assertThat(stops(Programs.content(today, hang.taughtBy(STEPS)))).contains("items[0] exercise-never");
        note("pregnancy");
        assertThat(stops(Programs.content(today, plank.taughtBy(STEPS)))).contains("conditions condition-not-cleared");
    }

    @Test
    void forcedSelfManipulationHidesInNoOwnStep() {
        assertThat(stops(Programs.content(
                        today,
                        Programs.item(Programs.PLANK, Programs.dose())
                                .taughtBy(List.of("Lie down.", "Crack your back")))))
                .containsExactly("items[0].ownSteps technique-forbidden");
    }

    @Test
    void theNumbersToCallHaveToBeSet() {
        ClinicSettings usual = Clinics.settings();
        Acting.as(
                clinic.lead(),
                () -> clinicService.save(new ClinicSettings(
                        usual.name(),
                        usual.address(),
                        usual.phone(),
                        "",
                        usual.emergencyDepartment(),
                        "",
                        usual.outOfHoursText(),
                        "",
                        usual.usualDoctorLine(),
                        usual.zone(),
                        usual.opens(),
                        usual.closes(),
                        usual.workdays(),
                        usual.holidays())));

        assertThat(stops(Programs.programWithTwoExercises(today)))
                .containsExactly(
                        "clinic.emergencyNumber publish-needs-emergencyNumber",
                        "clinic.outOfHoursNumber publish-needs-outOfHoursNumber",
                        "clinic.crisisLine publish-needs-crisisLine");
        assertThatThrownBy(() -> publish(Programs.programWithTwoExercises(today)))
                .isInstanceOf(Refused.class);
        assertThat(asTherapist(() -> service.versions(anna))).isEmpty();
    }

    @Test
    void aConditionThatBlocksAllNeedsItsClearanceOnTheDay() {
        ConditionId surgery = new ConditionId("spinal_surgery");
        note("spinal_surgery");
        ProgramContent content = Programs.program(today, Programs.CAT_COW);
        assertThat(stops(content)).contains("conditions condition-not-cleared");

        clear(Programs.CAT_COW);
        assertThat(stops(content)).contains("conditions condition-not-cleared");

        clear(Clearance.of(surgery, today));
        assertThat(stops(content)).isEmpty();
    }

    @Test
    void aClearanceThatHasRunOutClearsNothing() {
        note("pregnancy");
        clear(Clearance.of(new ConditionId("pregnancy"), today.minusDays(1)));

        assertThat(stops(Programs.program(today, Programs.CAT_COW))).contains("conditions condition-not-cleared");
    }

    @Test
    void anOldDraftIsRefusedOnceANewConditionBlocksIt() {
        ProgramContent content = Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA);
        int revision = asTherapist(() -> service.saveDraft(anna, content, 0));

        note("spinal_stenosis");

        assertThat(refusals(() -> service.publish(anna, revision))).containsExactly("items[1] exercise-blocked-either");
        assertThat(asTherapist(() -> service.versions(anna))).isEmpty();
    }

    @Test
    void anOldDraftIsRefusedOnceTheClearanceItRestedOnHasEnded() {
        note("spinal_stenosis");
        clear(Clearance.of(Programs.COBRA, today));
        ProgramContent content = Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA);
        int revision = asTherapist(() -> service.saveDraft(anna, content, 0));

        List<String> refusals =
                BindableClock.at(today.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC), (Supplier<List<String>>)
                        () -> refusals(() -> service.publish(anna, revision)));

        assertThat(refusals).contains("items[1] exercise-blocked-either");
    }

    @Test
    void theProgramOfOnePatientIsScreenedAnewForAnother() {
        note("spinal_stenosis");
        clear(Programs.COBRA);
        ProgramContent content = Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA);
        publish(content);
        PatientId ben = patients.annaWith(clinic, "spinal_stenosis");

        int revision = asTherapist(() -> service.saveDraft(ben, content, 0));

        assertThat(refusals(() -> service.publish(ben, revision))).containsExactly("items[1] exercise-blocked-either");
    }

    @Test
    void aBlockedExerciseNamesItsConditionReasonAndClearance() {
        note("spinal_stenosis");
        ProgramContent content = Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA);

        Refused.Reason reason =
                asTherapist(() -> service.screen(anna, content)).stops().getFirst();
        assertThat(reason.field()).isEqualTo("items[1]");
        assertThat(reason.message()).isEqualTo("exercise-blocked-either");
        assertThat(reason.values())
                .hasSize(3)
                .contains("Lumbar spinal stenosis")
                .doesNotContain("");

        clear(Programs.COBRA);
        assertThat(stops(content)).isEmpty();
    }

    @Test
    void aBlockSaysWhichClearanceWouldLiftIt() {
        note("hypertension");
        note("leg_weakness");
        ExerciseId pigeon = new ExerciseId("pigeon-pose");

        assertThat(stops(Programs.program(today, Programs.INVERSION, Programs.CAT_COW, pigeon)))
                .contains(
                        "items[0] exercise-blocked-exercise", // high blood pressure, also when it is cleared
                        "items[1] exercise-blocked-condition",
                        "items[2] exercise-blocked-both");
        clear(new ConditionId("leg_weakness"));
        assertThat(stops(Programs.program(today, Programs.CAT_COW, pigeon)))
                .containsExactly("items[1] exercise-blocked-exercise");
    }

    @Test
    void inversionNeedsItsClearanceAndItsDose() {
        Dose full = Dose.of(Work.duration(60)).timesADay(1).atMostAWeek(7).atAngle(20);
        clear(Programs.INVERSION);

        assertThat(stops(Programs.program(today, Programs.INVERSION))).contains("items[0] inversion-dose");
        assertThat(stops(Programs.content(today, Programs.item(Programs.INVERSION, full))))
                .isEmpty();
    }

    @Test
    void screeningGivesAVerdictForEachItem() {
        List<ScreenedExercise> items = asTherapist(
                        () -> service.screen(anna, Programs.program(today, Programs.CAT_COW, Programs.INVERSION)))
                .items();

        assertThat(items).extracting(ScreenedExercise::verdict).containsExactly(Verdict.OK, Verdict.BLOCKED);
    }

    private List<String> stops(ProgramContent content) {
        List<String> stops = asTherapist(() -> service.screen(anna, content)).stops().stream()
                .map(reason -> reason.field() + " " + reason.message())
                .toList();
        assertPublishAgrees(content, stops);
        return stops;
    }

    /** Publishing refuses for exactly what screening says. */
    private void assertPublishAgrees(ProgramContent content, List<String> stops) {
        if (!stops.isEmpty()) {
            assertThat(refusals(() -> service.publish(
                            anna,
                            service.saveDraft(anna, content, service.draft(anna).revision()))))
                    .isEqualTo(stops);
        }
    }

    private static Dose noMeasure() {
        return Dose.of(new Work.NotSaid());
    }

    private static Dose capped(int cap, int days) {
        EnumSet<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 1; i <= days; i++) {
            chosen.add(DayOfWeek.of(i));
        }
        return Dose.of(Work.repetitions(5)).timesADay(1).atMostAWeek(cap).on(chosen);
    }
}
