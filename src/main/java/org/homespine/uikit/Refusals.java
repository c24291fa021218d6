package org.homespine.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;

/** The summary of what was refused, at the top of a form: it takes the focus, and says the same words at each field. */
public class Refusals extends Div {

    private final Map<String, Component> fields = new LinkedHashMap<>();

    public Refusals() {
        addClassName("refusals");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Names the field that reasons of this name are about. */
    public <C extends Component> C field(String name, C field) {
        fields.put(name, field);
        return field;
    }

    /** Shows why something was refused. */
    public void show(Refused refused) {
        clear();
        UnorderedList list = new UnorderedList();
        for (Reason reason : refused.reasons()) {
            String text = getTranslation(
                    "refused." + reason.message(), reason.values().toArray());
            list.add(item(reason, text));
        }
        add(new Paragraph(getTranslation("uikit.refused")), list);
        setVisible(true);
        getElement().callJsFunction("focus");
    }

    private ListItem item(Reason reason, String text) {
        Component field = fields.get(reason.field());
        if (field == null) {
            return new ListItem(text);
        }
        if (field instanceof HasValidation validation) {
            validation.setErrorMessage(text);
            validation.setInvalid(true);
        }
        String label = field.getElement().getProperty("label", "");
        Anchor link = new Anchor("#", label.isEmpty() ? text : label + ": " + text);
        link.getElement().addEventListener("click", event -> focus(field)).addEventData("event.preventDefault()");
        return new ListItem(link);
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** Takes every message away. */
    public void clear() {
        removeAll();
        setVisible(false);
        fields.values().forEach(field -> {
            if (field instanceof HasValidation validation) {
                validation.setInvalid(false);
            }
        });
    }

    /** Runs what a form does, and shows why when it is refused; true when it was done. */
    public boolean attempt(Runnable act) {
        try {
            act.run();
            clear();
            return true;
        } catch (Refused refused) {
            show(refused);
            return false;
        }
    }
}
