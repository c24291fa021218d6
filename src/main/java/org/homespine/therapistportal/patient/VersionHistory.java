package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.homespine.programs.ProgramChanges;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramVersion;
import org.homespine.uikit.Times;

/** The published versions of a patient's programs, and in words how any two of them differ. */
class VersionHistory extends Div {

    private final transient List<ProgramVersion> versions;
    private final transient EditorWords words;
    private final transient Times times;
    private final UnorderedList differences = new UnorderedList();
    private final Select<ProgramVersion> earlier;
    private final Select<ProgramVersion> later;

    /** The history; nothing while no version is published, and nothing to compare while there is one. */
    VersionHistory(String title, List<ProgramVersion> versions, EditorWords words, Times times) {
        this.versions = versions;
        this.words = words;
        this.times = times;
        earlier = select("earlier", Math.max(versions.size() - 2, 0));
        later = select("later", versions.size() - 1);
        setVisible(!versions.isEmpty());
        add(new H3(title));
        if (versions.size() > 1) {
            Div choice = new Div(earlier, later);
            choice.addClassName("row");
            add(choice, differences);
            compare();
        }
        add(all());
    }

    private Select<ProgramVersion> select(String key, int chosen) {
        Select<ProgramVersion> select = new Select<>();
        select.setLabel(getTranslation("versions." + key));
        select.setItems(versions);
        select.setItemLabelGenerator(this::name);
        if (!versions.isEmpty()) {
            select.setValue(versions.get(chosen));
        }
        select.addValueChangeListener(event -> compare());
        return select;
    }

    private String name(ProgramVersion version) {
        return getTranslation("versions.name", version.number(), times.at(version.publishedAt()));
    }

    private void compare() {
        differences.removeAll();
        List<String> said = words.of(ProgramChanges.between(
                earlier.getValue().content(), later.getValue().content()));
        said.forEach(each -> differences.add(new ListItem(each)));
        if (said.isEmpty()) {
            differences.add(new ListItem(getTranslation("editor.no-change")));
        }
    }

    /** Every version whole, the newest first, folded up. */
    private Div all() {
        Div all = new Div();
        versions.reversed().forEach(version -> {
            UnorderedList items = new UnorderedList();
            version.content().items().forEach(item -> items.add(said(item)));
            all.add(new Details(
                    name(version), new Div(new Paragraph(version.content().note()), items)));
        });
        return all;
    }

    /** Its dose, and below it the steps where they were written for this patient. */
    private ListItem said(ProgramItem item) {
        ListItem said = new ListItem(words.name(item.exercise()) + ": " + words.of(item.dose()));
        if (!item.ownSteps().isEmpty()) {
            OrderedList steps = new OrderedList();
            item.ownSteps().forEach(step -> steps.add(new ListItem(step)));
            said.add(steps);
        }
        return said;
    }
}
