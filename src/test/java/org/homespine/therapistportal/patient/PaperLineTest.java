package org.homespine.therapistportal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homespine.checkins.PaperSheet;
import org.homespine.checkins.domain.PaperDay;
import org.homespine.checkins.domain.RedBoxSign;
import org.homespine.database.DatabaseTest;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed from the paper, and what it is taken for. */
@DatabaseTest
@ViewPackages(packages = "org.homespine.therapistportal.login")
class PaperLineTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final ExerciseId CAT_COW = new ExerciseId("cat-cow");
    private static final ExerciseId CHILDS_POSE = new ExerciseId("childs-pose");

    private PaperLine line;

    @BeforeEach
    void anEmptyLine() {
        line = empty();
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new NativeTableBody(line.rows().toArray(new Component[0])));
    }

    @Test
    void whatIsLeftEmptyIsUnanswered() {
        type("Pain 0-10", "4");

        PaperDay says = line.row(1).says();

        assertThat(says.pain()).isEqualTo(4);
        assertThat(says.anySign()).isNull();
        assertThat(says.times()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"y, true", "Y, true", "yes, true", "n, false", "' No ', false"})
    void aSignIsTypedAsALetterOrAWord(String typed, boolean sign) {
        type("Red box, y or n", typed);

        assertThat(line.row(1).says().anySign()).isEqualTo(sign);
        assertThat($(CheckboxGroup.class).exists()).isEqualTo(sign);
    }

    /** Taken for empty it would hide a yes. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "?", "0", "1", "j", "yn"})
    void whatIsNoSignAndNotEmptyIsRefused(String typed) {
        type("Red box, y or n", typed);

        assertThatThrownBy(() -> line.row(1)).isInstanceOf(Refused.class).hasMessageContaining("paper-sign");
        assertThat(line.isToCopy()).isTrue();
    }

    @Test
    void everyBoxThatCannotBeReadIsNamedAtOnce() {
        type("Cat-cow", "twice");
        type("Pain 0-10", "4.5");

        assertThatThrownBy(() -> line.row(1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(line.ofThisLine(refused))
                                .extracting(Refused.Reason::field)
                                .containsExactly("2026-03-16 cat-cow", "2026-03-16 pain"));
        assertThat(field("Cat-cow").getValue()).isEqualTo("twice");
    }

    @Test
    void aZeroIsNotTheSameAsAnEmptyBox() {
        type("Cat-cow", "0");
        type("Child's pose", "2");

        assertThat(line.row(1).says().times()).isEqualTo(Map.of(CAT_COW, 0, CHILDS_POSE, 2));
    }

    @Test
    void aLineThatReadsAsItStandsIsNotCopiedAgainAndOneThatIsEmptiedIs() {
        PaperDay copied = new PaperDay(MONDAY, 4, Map.of(CAT_COW, 1), true, Set.of(RedBoxSign.SADDLE), "Slept well");
        line.show(day(copied, 2, 0));

        assertThat(line.isToCopy()).isFalse();
        assertThat(line.row(1).basedOn()).isEqualTo(2);
        assertThat(line.row(1).says()).isEqualTo(copied);

        type("Pain 0-10", "5");
        assertThat(line.isToCopy()).isTrue();
        for (String box : List.of("Cat-cow", "Pain 0-10", "Red box, y or n", "Notes")) {
            type(box, "");
        }
        assertThat(line.isToCopy()).isTrue();
    }

    @Test
    void aDayOfTheAppIsClosedUntilSomebodySaysThatBothAreToStand() {
        line.show(day(null, 0, 1));
        assertThat(field("Pain 0-10").isEnabled()).isFalse();
        assertThat(line.isToCopy()).isFalse();

        test($(Checkbox.class).single()).click();

        assertThat(field("Pain 0-10").isEnabled()).isTrue();
        type("Pain 0-10", "4");
        assertThat(line.row(1).besideTheApp()).isTrue();
    }

    private void type(String label, String value) {
        test(field(label)).setValue(value);
    }

    private TextField field(String label) {
        return $(TextField.class)
                .withPropertyValue(TextField::getLabel, label + ", Mon 16 Mar")
                .single();
    }

    private static PaperLine empty() {
        Map<ExerciseId, String> names = new LinkedHashMap<>();
        names.put(CAT_COW, "Cat-cow");
        names.put(CHILDS_POSE, "Child's pose");
        return new PaperLine(day(null, 0, 0), names, new Times(ZoneId.of("Europe/London"), LocalDate.of(2026, 3, 20)));
    }

    private static PaperSheet.Day day(@Nullable PaperDay copied, int rev, int inTheApp) {
        return new PaperSheet.Day(
                MONDAY,
                copied,
                rev,
                copied == null ? null : Instant.parse("2026-03-18T12:00:00Z"),
                inTheApp,
                List.of());
    }
}
