package org.homespine.therapistportal.caseload;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.homespine.patients.CaseloadKey;
import org.homespine.patients.PatientContact;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** Patients by name, a page at a time, narrowed by a part of the name; open records or closed ones. */
public class CaseloadList extends Div {

    private static final int PAGE = 50;

    /** A page of patients after a key, or the first, whose names have a part. */
    public interface Pages {
        List<PatientContact> page(@Nullable CaseloadKey after, int limit, String name);
    }

    private final transient Pages open;
    private final transient Pages closed;
    private final transient Times times;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final TextField search = new TextField(getTranslation("caseload.search"));
    private final Select<Boolean> state = new Select<>();
    private final Button more = new Button(getTranslation("caseload.more"), event -> show(PAGE));
    private final transient List<PatientContact> shown = new ArrayList<>();

    public CaseloadList(Pages open, Pages closed, Times times) {
        this.open = open;
        this.closed = closed;
        this.times = times;
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(event -> restart(PAGE));
        state.setLabel(getTranslation("caseload.state"));
        state.setItems(false, true);
        state.setItemLabelGenerator(each -> getTranslation(each ? "caseload.closed" : "caseload.open"));
        state.setValue(false);
        state.addValueChangeListener(event -> restart(PAGE));
        FlexLayout filter = new FlexLayout(search, state);
        filter.addClassName("row");
        list.addClassNames("cards", "lines");
        none.getElement().setAttribute("role", "status");
        add(filter, none, list, more);
        restart(PAGE);
    }

    /** Looks again, as far down as it has been opened; what reads the same stays, so that no click is lost. */
    public void reload() {
        List<PatientContact> now = new ArrayList<>();
        int got = read(now, Math.max(PAGE, shown.size()));
        if (!now.equals(shown)) {
            shown.clear();
            list.removeAll();
            draw(now, got);
        }
    }

    private void restart(int atLeast) {
        shown.clear();
        list.removeAll();
        show(atLeast);
    }

    private void show(int atLeast) {
        List<PatientContact> upToHere = new ArrayList<>(shown);
        int got = read(upToHere, atLeast);
        draw(upToHere.subList(shown.size(), upToHere.size()), got);
    }

    /** Adds at least so many after those given, or all there are, and tells how many the last page had. */
    private int read(List<PatientContact> patients, int atLeast) {
        int before = patients.size();
        int got;
        do {
            CaseloadKey after = patients.isEmpty() ? null : CaseloadKey.of(patients.getLast());
            List<PatientContact> page = (state.getValue() ? closed : open).page(after, PAGE, search.getValue());
            got = page.size();
            patients.addAll(page);
        } while (got == PAGE && patients.size() - before < atLeast);
        return got;
    }

    private void draw(List<PatientContact> added, int got) {
        added.forEach(patient -> list.add(line(patient)));
        shown.addAll(added);
        list.setVisible(!shown.isEmpty());
        none.setText(
                !shown.isEmpty()
                        ? ""
                        : getTranslation(search.isEmpty() ? none() : "caseload.no-such", search.getValue()));
        none.setVisible(shown.isEmpty());
        more.setVisible(got == PAGE);
    }

    private String none() {
        return state.getValue() ? "caseload.none-closed" : "caseload.none";
    }

    private ListItem line(PatientContact patient) {
        Span born = new Span(getTranslation("caseload.born", times.date(patient.born())));
        born.addClassName("quiet");
        Span phone = new Span(patient.phone());
        phone.addClassName("quiet");
        ListItem line = new ListItem(new Anchor("/patients/" + patient.id(), patient.fullName()), born, phone);
        if (state.getValue()) {
            Span closed = new Span(getTranslation("caseload.is-closed"));
            closed.addClassName("verdict");
            line.add(closed);
        }
        line.addClassName("card");
        return line;
    }
}
