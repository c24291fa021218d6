package org.homespine.therapistportal.today;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homespine.patients.PatientContact;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.OpenFlags.OpenFlag;
import org.homespine.uikit.Times;

/** Patients who need something that is not urgent: silence, a clearance that ends, a review, a sign-in that failed. */
class NeedsList extends Section {

    private final H2 heading = new H2();
    private final Div body = new Div();
    private transient Map<PatientContact, List<String>> drawn = Map.of();

    NeedsList() {
        setId("needs");
        heading.getElement().setAttribute("aria-live", "polite");
        add(heading, body);
        setVisible(false);
    }

    void show(List<OpenFlag> open, DueNeeds.Needed due, Times times) {
        Map<PatientContact, List<String>> needs = new LinkedHashMap<>();
        open.forEach(flag -> need(flag.queued().rule())
                .forEach(key -> add(needs, flag.patient(), getTranslation("today.need." + key))));
        Map<PatientId, PatientContact> of = due.contacts();
        due.reviews().entrySet().stream()
                .filter(review -> of.containsKey(review.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .forEach(review -> add(
                        needs,
                        Objects.requireNonNull(of.get(review.getKey())),
                        getTranslation("today.need.review", times.day(review.getValue()))));
        due.signIns().stream()
                .filter(of::containsKey)
                .forEach(patient ->
                        add(needs, Objects.requireNonNull(of.get(patient)), getTranslation("today.need.sign-in")));
        if (!needs.equals(drawn)) {
            drawn = needs;
            draw(needs);
        }
    }

    private static void add(Map<PatientContact, List<String>> needs, PatientContact patient, String need) {
        needs.computeIfAbsent(patient, ignored -> new ArrayList<>()).add(need);
    }

    /** Which text stands for the rule of an open flag; none for rules that are not about silence or a clearance's end. */
    private static List<String> need(String rule) {
        return switch (rule) {
            case "ADH-03", "ADH-04" -> List.of("silent");
            case "ADH-05" -> List.of("not-started");
            case "ADH-01", "ADH-02", "ADH-06", "ADH-07" -> List.of("less");
            case "CLR-03" -> List.of("clearance");
            default -> List.of();
        };
    }

    private void draw(Map<PatientContact, List<String>> needs) {
        setVisible(!needs.isEmpty());
        heading.setText(getTranslation("today.needs", needs.size()));
        UnorderedList list = new UnorderedList();
        list.addClassNames("cards", "lines");
        needs.entrySet().stream()
                .sorted(Comparator.comparing(need -> need.getKey().lastName()))
                .forEach(need -> list.add(card(need.getKey(), need.getValue())));
        body.removeAll();
        body.add(list);
    }

    private static ListItem card(PatientContact patient, List<String> needs) {
        Anchor link = new Anchor("/patients/" + patient.id(), patient.fullName());
        ListItem card = new ListItem(link, new Span(String.join(", ", needs)));
        card.addClassName("card");
        return card;
    }
}
