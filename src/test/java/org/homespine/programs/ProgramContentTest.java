package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.junit.jupiter.api.Test;

class ProgramContentTest {

    private static final ProgramItem CAT_COW = new ProgramItem(Programs.CAT_COW, Programs.dose(), "");

    @Test
    void anExerciseMayStandTwiceEachAtAPlaceOfItsOwn() {
        List<ProgramItem> items = ProgramContent.numbered(List.of(CAT_COW, CAT_COW, CAT_COW));

        assertThat(items).extracting(item -> item.id().value()).containsExactly("cat-cow", "cat-cow-2", "cat-cow-3");
        assertThat(ProgramContent.freeId(items.subList(1, 3), Programs.CAT_COW).value())
                .isEqualTo("cat-cow");
    }

    @Test
    void twoItemsNeverShareAnId() {
        assertThatThrownBy(() -> ProgramContent.empty().withItems(List.of(CAT_COW, CAT_COW)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePhasesFollowEachOtherAndKeepTheirOrderInside() {
        ProgramItem cobra = new ProgramItem(Programs.COBRA, Programs.dose(), "");
        ProgramItem last = new ProgramItem(Programs.CHILDS_POSE, Programs.dose(), "").in(Phase.COOL_DOWN);
        ProgramItem first = new ProgramItem(Programs.SPHINX, Programs.dose(), "").in(Phase.WARM_UP);

        assertThat(ProgramContent.empty()
                        .withItems(List.of(last, cobra, CAT_COW, first))
                        .items())
                .containsExactly(first, cobra, CAT_COW, last);
    }

    @Test
    void fiftyExercisesArePossibleAndTwoHundredAreRefusedWithBothNumbers() {
        assertThat(ProgramContent.empty().withItems(many(50)).items()).hasSize(50);
        assertThatThrownBy(() -> ProgramContent.empty().withItems(many(200)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .containsExactly(new Reason("items", "program-items-most", List.of(50, 200))));
    }

    @Test
    void aNoteMayBeArabicButNotOfFiveThousandCharacters() {
        assertThat(CAT_COW.saying("\u062a\u062d\u0631\u0643 \u0628\u0628\u0637\u0621")
                        .note())
                .hasSize(9);
        assertThatThrownBy(() -> new ProgramContent(List.of(), null, null, "x".repeat(5000)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .containsExactly(new Reason("note", "too-long", List.of(2000))));
    }

    private static List<ProgramItem> many(int count) {
        return ProgramContent.numbered(Collections.nCopies(count, CAT_COW));
    }
}
