package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Three things that the pain makes hard, in the patient's own words, and how well each goes; one a line as text. */
class ActivityFields extends CustomField<String> {

    private static final int COUNT = 3;
    private static final String BETWEEN = "\t";
    private static final int UNANSWERED = -1;

    private final transient List<TextField> names = new ArrayList<>();
    private final transient List<IntegerField> scores = new ArrayList<>();

    ActivityFields() {
        setLabel(getTranslation("intake.activities"));
        for (int i = 1; i <= COUNT; i++) {
            TextField name = new TextField(getTranslation("intake.activity", i));
            name.setValueChangeMode(ValueChangeMode.LAZY);
            name.setMaxLength(80);
            IntegerField score = new IntegerField(getTranslation("intake.score"));
            score.setMin(0);
            score.setMax(10);
            names.add(name);
            scores.add(score);
            Div row = new Div(name, score);
            row.addClassName("row");
            add(row);
        }
    }

    /** The activities named; those without words are left out. */
    List<String> names() {
        return names.stream()
                .map(field -> field.getValue().strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A score for each named activity; -1, which is refused, where it is missing. */
    List<Integer> scores() {
        List<Integer> given = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            if (!names.get(i).getValue().isBlank()) {
                given.add(Objects.requireNonNullElse(scores.get(i).getValue(), UNANSWERED));
            }
        }
        return given;
    }

    /** Shows these, one score for each. */
    void show(List<String> activities, List<Integer> values) {
        for (int i = 0; i < Math.min(COUNT, activities.size()); i++) {
            names.get(i).setValue(activities.get(i));
            scores.get(i).setValue(values.get(i));
        }
        updateValue();
    }

    String written() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            lines.add(names.get(i).getValue()
                    + BETWEEN
                    + Objects.toString(scores.get(i).getValue(), ""));
        }
        return String.join("\n", lines);
    }

    void read(String written) {
        String[] lines = written.split("\n", -1);
        for (int i = 0; i < Math.min(COUNT, lines.length); i++) {
            int cut = lines[i].lastIndexOf(BETWEEN);
            String name = cut < 0 ? lines[i] : lines[i].substring(0, cut);
            String score = cut < 0 ? "" : lines[i].substring(cut + 1);
            names.get(i).setValue(name);
            scores.get(i).setValue(score.isEmpty() ? null : Integer.valueOf(score));
        }
    }

    @Override
    protected String generateModelValue() {
        return written();
    }

    @Override
    protected void setPresentationValue(String value) {
        read(value);
    }
}
