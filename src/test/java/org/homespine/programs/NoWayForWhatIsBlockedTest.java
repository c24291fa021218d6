package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whichever way a program is begun, what is blocked for the patient is not in it, or it is not published. */
class NoWayForWhatIsBlockedTest extends ProgramTest {

    @Autowired
    private TemplateService templates;

    private PatientId ben;

    @BeforeEach
    void cobraIsBlockedForBenAndNotForAnna() {
        ben = patients.annaWith(clinic, "spinal_stenosis");
        publish(Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));
    }

    @Test
    void aTemplateLeavesItOut() {
        String template =
                asTherapist(() -> templates.keep("Bends", current().content().items(), true));

        FilledProgram filled = asTherapist(() -> templates.fill(ben, template));

        assertThat(exercises(filled)).containsExactly(Programs.CHILDS_POSE);
        assertThat(filled.leftOut()).hasSize(1);
    }

    @Test
    void anotherPatientsProgramLeavesItOut() {
        assertThat(exercises(asTherapist(() -> templates.fillFrom(ben, anna)))).containsExactly(Programs.CHILDS_POSE);
    }

    @Test
    void thePatientsOwnLastProgramLeavesOutWhatIsBlockedSince() {
        therapist(() -> service.end(anna));
        note("spinal_stenosis");

        assertThat(exercises(asTherapist(() -> templates.fillFromLast(anna)))).containsExactly(Programs.CHILDS_POSE);
    }

    @Test
    void aTemplateTakenBeforeTheConditionIsNotPublishedAfterIt() {
        PatientId cara = patients.anna(clinic);
        List<ProgramItem> items =
                asTherapist(() -> templates.fillFrom(cara, anna)).items();
        assertThat(items).hasSize(2);
        int revision = asTherapist((Supplier<Integer>) () -> service.saveDraft(
                cara, Programs.program(today, Programs.CHILDS_POSE).withItems(items), 0));

        therapist(() -> clinical.noteCondition(cara, new ConditionId("spinal_stenosis")));

        assertThat(refusals(() -> service.publish(cara, revision))).containsExactly("items[1] exercise-blocked-either");
    }

    private static List<ExerciseId> exercises(FilledProgram filled) {
        return filled.items().stream().map(ProgramItem::exercise).toList();
    }
}
