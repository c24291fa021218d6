package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Two people have changed one program at once: what each has changed, side by side, and the choice between them. */
class BothWritten extends Section implements Focusable<BothWritten> {

    BothWritten(List<String> mine, List<String> theirs, Runnable keepMine, Runnable takeTheirs) {
        addClassNames("refusals", "both-written");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "alert");
        Div sides = new Div(
                side("mine", mine, new Button(getTranslation("editor.keep-mine-now"), event -> keepMine.run())),
                side("theirs", theirs, new Button(getTranslation("editor.take-theirs"), event -> takeTheirs.run())));
        sides.addClassName("sides");
        add(new H2(getTranslation("editor.both-written")), sides);
    }

    private Div side(String whose, List<String> changes, Button take) {
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(change)));
        if (changes.isEmpty()) {
            list.add(new ListItem(getTranslation("editor.no-change")));
        }
        return new Div(new H3(getTranslation("editor." + whose)), list, take);
    }
}
