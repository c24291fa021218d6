package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.homespine.identity.Acting;
import org.homespine.identity.PatientActor;
import org.homespine.shared.Conflict;
import org.homespine.shared.ExerciseId;
import org.junit.jupiter.api.Test;

class WritingProgramsTest extends ProgramTest {

    @Test
    void aDraftIsThereAgainAsSaved() {
        ProgramContent content = Programs.programWithTwoExercises(today);

        assertThat(asTherapist(() -> service.draft(anna))).isEqualTo(new ProgramDraft(ProgramContent.empty(), 0));
        int revision = asTherapist(() -> service.saveDraft(anna, content, 0));

        assertThat(revision).isEqualTo(1);
        assertThat(asTherapist(() -> service.draft(anna))).isEqualTo(new ProgramDraft(content, 1));
    }

    @Test
    void whoWritesOverAnotherIsToldAndStoresNothing() {
        ProgramContent first = Programs.programWithTwoExercises(today);
        int read = asTherapist(() -> service.draft(anna)).revision();
        asTherapist(() -> service.saveDraft(anna, first, read));

        assertThatThrownBy(() -> Acting.as(
                        clinic.lead(), () -> service.saveDraft(anna, Programs.program(today, Programs.SPHINX), read)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> Acting.as(clinic.lead(), () -> service.publish(anna, read)))
                .isInstanceOf(Conflict.class);

        assertThat(asTherapist(() -> service.draft(anna)).content()).isEqualTo(first);
    }

    @Test
    void aDraftBeginsFromThePublishedVersion() {
        ProgramContent content = Programs.programWithTwoExercises(today);
        publish(content);

        assertThat(asTherapist(() -> service.draft(anna)).content()).isEqualTo(content);
    }

    @Test
    void nobodyButStaffSeesWhatIsBeingWritten() {
        asTherapist(() -> service.saveDraft(anna, Programs.programWithTwoExercises(today), 0));

        ProgramView seen = Acting.as(new PatientActor(clinic.id(), anna), (Supplier<ProgramView>)
                () -> service.current(anna).orElseThrow());

        assertThat(seen.state()).isEqualTo(ProgramState.DRAFT);
        assertThat(seen.content()).isEqualTo(ProgramContent.empty());
        assertThat(seen.version()).isNull();
        assertThat(seen.itemsToDo()).isEmpty();
    }

    @Test
    void anExerciseThatTheLibraryDoesNotHaveIsNotSaved() {
        assertThat(refusals(() -> service.saveDraft(
                        anna, Programs.program(today, Programs.CAT_COW, new ExerciseId("crack-your-back")), 0)))
                .containsExactly("items[1] exercise-unknown");
    }
}
