package org.homespine.therapistportal.caseload;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homespine.escalation.CaseloadFilter;
import org.homespine.escalation.CaseloadFilter.Need;
import org.homespine.escalation.CaseloadFilter.Order;
import org.homespine.escalation.CaseloadRow.Course;
import org.homespine.identity.StaffSummary;

/** The fields in which a list of patients is narrowed and put in order. */
class CaseloadFields extends Div {

    private final TextField name = new TextField(getTranslation("caseload.search"));
    private final MultiSelectComboBox<Need> needs = new MultiSelectComboBox<>(getTranslation("caseload.needs"));
    private final Select<Course> course = new Select<>();
    private final Select<StaffSummary> reviewer = new Select<>();
    private final Select<Boolean> closed = new Select<>();
    private final Select<Order> order = new Select<>();
    private final transient List<StaffSummary> clinicians;

    /** @param chosen told of each choice of a person's */
    CaseloadFields(List<StaffSummary> clinicians, Consumer<CaseloadFilter> chosen) {
        this.clinicians = clinicians;
        addClassNames("facets", "narrow-facets");
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        needs.setItems(Need.values());
        needs.setItemLabelGenerator(need -> getTranslation("caseload.need." + need));
        choices(course, "caseload.column.program");
        course.setEmptySelectionAllowed(true);
        course.setEmptySelectionCaption(getTranslation("caseload.any"));
        course.setItems(Course.values());
        course.setItemLabelGenerator(each -> getTranslation(each == null ? "caseload.any" : "caseload.course." + each));
        choices(reviewer, "caseload.column.reviewer");
        reviewer.setEmptySelectionAllowed(true);
        reviewer.setEmptySelectionCaption(getTranslation("caseload.anybody"));
        reviewer.setItems(clinicians);
        reviewer.setItemLabelGenerator(each -> each == null ? getTranslation("caseload.anybody") : each.name());
        choices(closed, "caseload.state");
        closed.setItems(false, true);
        closed.setItemLabelGenerator(each -> getTranslation(each ? "caseload.closed" : "caseload.open"));
        choices(order, "caseload.order");
        order.setItems(Order.values());
        order.setItemLabelGenerator(each -> getTranslation("caseload.order." + each));
        Stream.<HasValue<?, ?>>of(name, needs, course, reviewer, closed, order)
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        chosen.accept(filter());
                    }
                }));
        add(name, needs, course, reviewer, closed, order);
    }

    private void choices(Select<?> select, String label) {
        select.setLabel(getTranslation(label));
    }

    CaseloadFilter filter() {
        StaffSummary whose = reviewer.getValue();
        return new CaseloadFilter(
                name.getValue(),
                needs.getValue(),
                course.getValue(),
                whose == null ? null : whose.id(),
                closed.getValue(),
                order.getValue());
    }

    void show(CaseloadFilter filter) {
        name.setValue(filter.name());
        needs.setValue(filter.needs());
        course.setValue(filter.course());
        reviewer.setValue(clinicians.stream()
                .filter(each -> each.id().equals(filter.reviewer()))
                .findFirst()
                .orElse(null));
        closed.setValue(filter.closed());
        order.setValue(filter.order());
    }
}
