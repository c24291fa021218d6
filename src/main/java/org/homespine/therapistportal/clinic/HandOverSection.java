package org.homespine.therapistportal.clinic;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.identity.FormDrafts;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.patients.HandOver;
import org.homespine.patients.HandOverService;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.DoneNote;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the part in which patients are handed over to a colleague, and in which both see what was agreed. */
@Component
class HandOverSection {

    private static final String DRAFT = "hand-over";

    private final HandOverService handOvers;
    private final PatientService patients;
    private final StaffService staff;
    private final FormDrafts drafts;
    private final ClinicTimes times;

    HandOverSection(
            HandOverService handOvers,
            PatientService patients,
            StaffService staff,
            FormDrafts drafts,
            ClinicTimes times) {
        this.handOvers = handOvers;
        this.patients = patients;
        this.staff = staff;
        this.drafts = drafts;
        this.times = times;
    }

    Section section() {
        return new Part().section;
    }

    /** What was agreed at once: the same two people and the same days. */
    private record Agreed(
            AccountId from,
            AccountId to,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            boolean begun) {

        static Agreed of(HandOver each) {
            return new Agreed(each.from(), each.to(), each.firstDay(), each.lastDay(), each.begun());
        }
    }

    private final class Part {

        private final Section section = new Section();
        private final Refusals refusals = new Refusals();
        private final DoneNote done = new DoneNote();
        private final KeptFields kept = new KeptFields();
        private final UnorderedList list = new UnorderedList();
        private final Select<StaffSummary> from = new Select<>();
        private final Select<StaffSummary> to = new Select<>();
        private final Checkbox all = new Checkbox(text("hand-over.all"), true);
        private final MultiSelectComboBox<PatientContact> chosen = new MultiSelectComboBox<>();
        private final DatePicker firstDay = day("firstDay", "hand-over.first-day");
        private final DatePicker lastDay = day("lastDay", "hand-over.last-day");

        Part() {
            list.addClassName("cards");
            people();
            patients();
            firstDay.setValue(times.now().today());
            Button plan = new Button(text("hand-over.plan"), event -> plan());
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            FlexLayout form = new FlexLayout(from, to, all, chosen, firstDay, lastDay, plan);
            form.addClassName("row");
            Paragraph more = new Paragraph(text("hand-over.more"));
            more.addClassName("quiet");
            section.add(new H2(text("hand-over.title")), more, list, done, refusals, form);
            drafts.kept(DRAFT).ifPresent(kept::fill);
            kept.onChange(typed -> drafts.keep(DRAFT, typed));
            reload();
        }

        private void people() {
            Clinicians clinicians = Clinicians.of(staff.staff());
            from.setLabel(text("hand-over.from"));
            to.setLabel(text("hand-over.to"));
            clinicians.offer(to);
            clinicians.offerSelf(from);
            from.addValueChangeListener(event -> offer());
            refusals.field("to", to);
            kept.value("from", from, each -> each.id().toString(), clinicians::with);
            kept.value("to", to, each -> each.id().toString(), clinicians::with);
        }

        private void patients() {
            chosen.setLabel(text("hand-over.patients"));
            chosen.setItemLabelGenerator(PatientContact::fullName);
            chosen.setVisible(false);
            all.addValueChangeListener(event -> chosen.setVisible(!event.getValue()));
            refusals.field("patients", chosen);
            offer();
            kept.value("all", all, Boolean::valueOf);
            kept.several("patients", chosen, each -> each.id().toString(), this::offered);
        }

        /** Those of whoever gives. */
        private void offer() {
            chosen.setItems(given());
        }

        private List<PatientContact> given() {
            return from.getValue() == null
                    ? List.of()
                    : handOvers.reviewedBy(from.getValue().id());
        }

        private Set<PatientContact> offered(Set<String> ids) {
            return given().stream()
                    .filter(each -> ids.contains(each.id().toString()))
                    .collect(Collectors.toSet());
        }

        private DatePicker day(String field, String key) {
            DatePicker picker = new DatePicker(text(key));
            picker.setLocale(Locale.UK);
            picker.setMin(times.now().today());
            return refusals.field(field, kept.value(field, picker, LocalDate::parse));
        }

        private void plan() {
            act(() -> {
                AccountId giver = required("to", from.getValue()).id();
                handOvers.plan(
                        giver,
                        required("to", to.getValue()).id(),
                        given(giver),
                        required("firstDay", firstDay.getValue()),
                        lastDay.getValue());
                chosen.clear();
                lastDay.clear();
                drafts.drop(DRAFT);
                offer();
            });
        }

        private Collection<PatientId> given(AccountId giver) {
            Collection<PatientContact> given = all.getValue() ? handOvers.reviewedBy(giver) : chosen.getValue();
            return given.stream().map(PatientContact::id).toList();
        }

        private static <T> T required(String field, @Nullable T value) {
            if (value == null) {
                throw new Refused(field, "hand-over-choose");
            }
            return value;
        }

        private void reload() {
            list.removeAll();
            List<HandOver> toCome = handOvers.toCome();
            Map<PatientId, PatientContact> names =
                    patients.contacts(toCome.stream().map(HandOver::patient).toList());
            Map<AccountId, String> people =
                    staff.staff().stream().collect(Collectors.toMap(StaffSummary::id, StaffSummary::name));
            Map<Agreed, List<HandOver>> agreed =
                    toCome.stream().collect(Collectors.groupingBy(Agreed::of, LinkedHashMap::new, Collectors.toList()));
            agreed.forEach((each, them) -> list.add(card(each, them, names, people)));
            if (agreed.isEmpty()) {
                list.add(new ListItem(text("hand-over.none")));
            }
        }

        private ListItem card(
                Agreed agreed,
                List<HandOver> them,
                Map<PatientId, PatientContact> names,
                Map<AccountId, String> people) {
            Times now = times.now();
            String who = text(
                    "hand-over.who",
                    people.getOrDefault(agreed.from(), ""),
                    people.getOrDefault(agreed.to(), ""),
                    them.size());
            String days = agreed.lastDay() == null
                    ? text("hand-over.from-day", now.day(agreed.firstDay()))
                    : text("away.days", now.day(agreed.firstDay()), now.day(agreed.lastDay()));
            Span patients = new Span(them.stream()
                    .map(HandOver::patient)
                    .filter(names::containsKey)
                    .map(names::get)
                    .map(PatientContact::fullName)
                    .sorted()
                    .collect(Collectors.joining(", ")));
            patients.addClassNames("quiet", "full");
            Button back = new Button(
                    text(agreed.begun() ? "hand-over.take-back" : "hand-over.cancel"),
                    event -> act(() ->
                            handOvers.takeBack(them.stream().map(HandOver::id).toList())));
            back.setAriaLabel(text("away.cancel-named", back.getText() + ": " + who, days));
            ListItem card = new ListItem(
                    new Span(who),
                    new Span(days),
                    new Span(text(agreed.begun() ? "hand-over.running" : "hand-over.planned")),
                    back,
                    patients);
            card.addClassName("card");
            return card;
        }

        private void act(Runnable act) {
            done.clear();
            if (refusals.attempt(act)) {
                reload();
                done.say(text("hand-over.done"));
            }
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }
    }
}
