package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homespine.library.domain.SourcedText;
import org.homespine.patients.PatientContact;
import org.homespine.programs.ProgramTemplate;

/** Where a program can start from: templates with the facts that they rest on, and programs of the caller's patients. */
class StartFrom extends Details {

    /** What can be done here. */
    interface Acts {
        void use(ProgramTemplate template);

        void copyFrom(PatientContact other);

        /** Keeps what is being written as a template; whether it was kept. */
        boolean keep(String name, boolean forClinic);
    }

    private final transient Acts acts;
    private final UnorderedList cards = new UnorderedList();

    /**
     * Folded up unless there is nothing in the program yet.
     *
     * @param patients the caller's patients whose names fit some words
     */
    StartFrom(
            List<ProgramTemplate> templates,
            boolean open,
            Function<String, Stream<PatientContact>> patients,
            Acts acts) {
        this.acts = acts;
        setSummaryText(getTranslation("editor.start-from"));
        setOpened(open);
        cards.addClassNames("cards", "lines");
        show(templates);
        Div page = new Div(cards, copy(patients), keep());
        add(page);
    }

    void show(List<ProgramTemplate> templates) {
        cards.removeAll();
        templates.stream().map(this::card).forEach(cards::add);
    }

    private ListItem card(ProgramTemplate template) {
        Button use = new Button(getTranslation("editor.use"), event -> acts.use(template));
        use.setAriaLabel(getTranslation("editor.use-template", template.name()));
        Span origin = new Span(getTranslation("editor.origin." + template.origin()));
        origin.addClassName("quiet");
        ListItem card = new ListItem(new H3(template.name()), origin, use);
        card.addClassName("card");
        Span about = new Span(template.audience() + " "
                + getTranslation("editor.exercises", template.items().size()));
        about.addClassNames("quiet", "full");
        card.add(about);
        if (!template.facts().isEmpty()) {
            card.add(facts(template));
        }
        return card;
    }

    private Details facts(ProgramTemplate template) {
        UnorderedList facts = new UnorderedList();
        for (SourcedText fact : template.facts()) {
            facts.add(new ListItem(fact.source() + ": " + fact.text()));
        }
        Details details = new Details(getTranslation("editor.rests-on"), facts);
        details.addClassName("full");
        return details;
    }

    private Div copy(Function<String, Stream<PatientContact>> patients) {
        ComboBox<PatientContact> other = new ComboBox<>(getTranslation("editor.copy-from"));
        other.setItems(query -> {
            String words = query.getFilter().orElse("");
            return patients.apply(words).skip(query.getOffset()).limit(query.getLimit());
        });
        other.setItemLabelGenerator(PatientContact::fullName);
        Button copy = new Button(getTranslation("editor.copy"), event -> {
            if (other.getValue() != null) {
                acts.copyFrom(other.getValue());
            }
        });
        return row(other, copy);
    }

    private Div keep() {
        TextField name = new TextField(getTranslation("editor.template-name"));
        Button mine = new Button(getTranslation("editor.keep-mine"), event -> kept(name, false));
        Button clinics = new Button(getTranslation("editor.keep-clinic"), event -> kept(name, true));
        Div row = row(name, mine);
        row.add(clinics);
        return row;
    }

    private void kept(TextField name, boolean forClinic) {
        if (acts.keep(name.getValue(), forClinic)) {
            name.clear();
        }
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("row");
        return row;
    }
}
