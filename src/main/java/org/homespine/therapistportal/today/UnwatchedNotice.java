package org.homespine.therapistportal.today;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.homespine.patients.PatientContact;
import org.homespine.shared.PatientId;

/** The patients for whom nobody is there, with the way to their care teams; nothing while there is somebody for each. */
class UnwatchedNotice extends Section {

    private transient List<PatientId> drawn = List.of();

    UnwatchedNotice() {
        setId("unwatched");
        addClassName("refusals");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /**
     * Shows them.
     *
     * @param seen those among them whom the caller may see
     */
    void show(List<PatientId> unwatched, Collection<PatientContact> seen) {
        if (unwatched.equals(drawn)) {
            return;
        }
        drawn = unwatched;
        removeAll();
        setVisible(!unwatched.isEmpty());
        UnorderedList list = new UnorderedList();
        seen.stream()
                .sorted(Comparator.comparing(PatientContact::lastName))
                .forEach(patient -> list.add(
                        new ListItem(new Anchor("/patients/" + patient.id() + "/record", patient.fullName()))));
        add(
                new H2(getTranslation("today.unwatched", unwatched.size())),
                new Paragraph(getTranslation("today.unwatched-more")));
        if (!seen.isEmpty()) {
            add(list);
        }
    }
}
