package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.UUID;
import org.homespine.identity.Acting;
import org.homespine.identity.Actor;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.library.domain.Verdict;
import org.homespine.programs.ProgramTemplate.Origin;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TemplatesTest extends ProgramTest {

    private static final List<ProgramItem> TWO =
            List.of(new ProgramItem(Programs.CAT_COW, Programs.dose(), "Mind your left wrist, Anna."));

    @Autowired
    private TemplateService templates;

    @Test
    void theShippedStartersAreOfferedToEveryTherapist() {
        assertThat(asTherapist(templates::templates))
                .filteredOn(template -> template.origin() == Origin.STARTER)
                .hasSize(6);
    }

    @Test
    void whatTheScreeningBlocksIsLeftOutOfATemplateAndNamed() {
        note("shoulder_injury");

        FilledProgram filled = asTherapist(() -> templates.fill(anna, "advanced-with-equipment"));

        assertThat(filled.leftOut())
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left.reasons()).isNotEmpty());
        assertThat(filled.items())
                .extracting(ProgramItem::exercise)
                .doesNotContainAnyElementsOf(filled.leftOut().stream()
                        .map(ScreenedExercise::exercise)
                        .toList());
        assertThat(asTherapist(() -> service.screen(anna, ProgramContent.empty().withItems(filled.items()))
                        .items()))
                .noneMatch(item -> item.verdict() == Verdict.BLOCKED);
    }

    @Test
    void aConditionThatBlocksAllLeavesNothingOfATemplate() {
        note("pregnancy");

        FilledProgram filled = asTherapist(() -> templates.fill(anna, "stiff-low-back"));

        assertThat(filled.items()).isEmpty();
        assertThat(filled.leftOut()).hasSize(6);
    }

    @Test
    void aTemplateOfOnesOwnIsSeenByNobodyElseAndTheClinicsByAll() {
        String own = asTherapist(() -> templates.keep("Mine", TWO, false));
        String clinics = asTherapist(() -> templates.keep(" Ours ", TWO, true));

        assertThat(asTherapist(templates::templates))
                .extracting(ProgramTemplate::id, ProgramTemplate::name, ProgramTemplate::origin)
                .contains(tuple(own, "Mine", Origin.OWN), tuple(clinics, "Ours", Origin.CLINIC));
        assertThat(Acting.as(clinic.lead(), templates::templates))
                .extracting(ProgramTemplate::id)
                .contains(clinics)
                .doesNotContain(own);
    }

    @Test
    void aNoteThatWasWrittenForOnePatientIsInNoTemplate() {
        String id = asTherapist(() -> templates.keep("Mine", TWO, false));

        assertThat(asTherapist(() -> templates.fill(anna, id)).items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.note()).isEmpty();
                    assertThat(item.dose()).isEqualTo(Programs.dose());
                });
    }

    @Test
    void aTemplateNeedsANameAndAnExercise() {
        assertThatThrownBy(() -> therapist(() -> templates.keep(" ", List.of(), false)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Refused.Reason::message)
                                .containsExactly("template-name", "program-empty"));
    }

    @Test
    void onlyTheLeadThrowsAwayWhatIsTheClinicsAndNobodyAStarter() {
        String clinics = asTherapist(() -> templates.keep("Ours", TWO, true));

        assertThatThrownBy(() -> therapist(() -> templates.remove(clinics))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(clinic.lead(), () -> templates.remove("stiff-low-back")))
                .isInstanceOf(NotFound.class);
        Acting.as(clinic.lead(), () -> templates.remove(clinics));

        assertThat(asTherapist(templates::templates))
                .extracting(ProgramTemplate::id)
                .doesNotContain(clinics);
    }

    @Test
    void thePatientsLastProgramIsTakenWithItsNotesAndPlaces() {
        publish(ProgramContent.empty().withItems(TWO).startingOn(today));

        assertThat(asTherapist(() -> templates.fillFromLast(anna)).items()).isEqualTo(TWO);
    }

    @Test
    void anotherPatientsProgramComesWithoutTheNotes() {
        PatientId ben = patients.anna(clinic);
        publish(ProgramContent.empty().withItems(TWO).startingOn(today));

        assertThat(asTherapist(() -> templates.fillFrom(ben, anna)).items())
                .singleElement()
                .satisfies(item -> assertThat(item.note()).isEmpty());
    }

    @Test
    void bothRecordsAreChecked() {
        publish(Programs.programWithTwoExercises(today));
        PatientId ben = patients.anna(clinic);
        Actor stranger = clinics.hillside().therapist();

        assertThatThrownBy(() -> Acting.as(stranger, () -> templates.fillFrom(anna, anna)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> therapist(() -> templates.fillFrom(ben, new PatientId(new UUID(7, 7)))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> therapist(() -> templates.fillFrom(anna, ben))).isInstanceOf(NotFound.class);
    }

    @Test
    void favouritesAreEachPersonsOwn() {
        therapist(() -> templates.favour(Programs.CAT_COW, true));
        therapist(() -> templates.favour(Programs.CAT_COW, true));
        therapist(() -> templates.favour(Programs.COBRA, true));
        therapist(() -> templates.favour(Programs.COBRA, false));

        assertThat(asTherapist(templates::favourites)).containsExactly(Programs.CAT_COW);
        assertThat(Acting.as(clinic.lead(), templates::favourites)).isEmpty();
        assertThatThrownBy(() -> therapist(() -> templates.favour(new ExerciseId("viper-pose"), true)))
                .isInstanceOf(NotFound.class);
    }
}
