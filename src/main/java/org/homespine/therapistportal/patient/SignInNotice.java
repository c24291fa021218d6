package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.homespine.identity.SignInTrouble;
import org.homespine.uikit.Times;

/** Says which tries at the patient's sign-in code were refused, until somebody has noted them. */
class SignInNotice extends Section {

    /**
     * Nothing is seen of it without trouble.
     *
     * @param end ends every device of the patient
     * @param note takes the notice away
     */
    SignInNotice(List<SignInTrouble> troubles, Times times, Runnable end, Runnable note) {
        setId("sign-in-trouble");
        addClassName("notice");
        setVisible(!troubles.isEmpty());
        UnorderedList list = new UnorderedList();
        troubles.forEach(trouble -> list.add(new ListItem(
                getTranslation("sign-in-trouble." + trouble.kind(), trouble.tries(), times.at(trouble.last())))));
        Paragraph ended = new Paragraph();
        ended.getElement().setAttribute("aria-live", "polite");
        Button all = new Button(getTranslation("sign-in-trouble.end"), event -> {
            end.run();
            ended.setText(getTranslation("sign-in-trouble.all-ended"));
        });
        Button noted = new Button(getTranslation("sign-in-trouble.note"), event -> {
            note.run();
            setVisible(false);
        });
        Div deeds = new Div(all, noted);
        deeds.addClassName("row");
        add(
                new H2(getTranslation("sign-in-trouble.title")),
                list,
                new Paragraph(getTranslation("sign-in-trouble.more")),
                deeds,
                ended);
    }
}
