package org.homespine.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeptFieldsTest {

    private final TextArea note = new TextArea();
    private final IntegerField pain = new IntegerField();
    private final Select<DayOfWeek> day = new Select<>();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final KeptFields kept = new KeptFields();

    KeptFieldsTest() {
        day.setItems(DayOfWeek.values());
        days.setItems(DayOfWeek.values());
        kept.text("note", note);
        kept.value("pain", pain, Integer::valueOf);
        kept.value("day", day, Enum::name, DayOfWeek::valueOf);
        kept.several(
                "days",
                days,
                Enum::name,
                names -> names.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()));
    }

    @Test
    void whatWasTypedIsThereWhenItIsFilledInAgain() {
        note.setValue("She said: \"hello\",\n<b>it is fine</b>");
        pain.setValue(7);
        day.setValue(DayOfWeek.FRIDAY);
        days.setValue(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));

        KeptFieldsTest again = new KeptFieldsTest();
        again.kept.fill(kept.written());

        assertThat(again.note.getValue()).isEqualTo("She said: \"hello\",\n<b>it is fine</b>");
        assertThat(again.pain.getValue()).isEqualTo(7);
        assertThat(again.day.getValue()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(again.days.getValue()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void anEmptyFormIsFilledInEmpty() {
        KeptFieldsTest again = new KeptFieldsTest();
        again.pain.setValue(3);

        again.kept.fill(kept.written());

        assertThat(again.pain.getValue()).isNull();
        assertThat(again.days.getValue()).isEmpty();
    }

    @Test
    void aFieldThatWasNotKeptStaysAsItIs() {
        pain.setValue(3);

        kept.fill("{\"note\": \"new\", \"gone\": \"x\"}");

        assertThat(pain.getValue()).isEqualTo(3);
        assertThat(note.getValue()).isEqualTo("new");
    }
}
