package org.homespine.therapistportal.clinic;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homespine.identity.Absence;
import org.homespine.identity.Acting;
import org.homespine.identity.DutyService;
import org.homespine.identity.FormDrafts;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.shared.AccountId;
import org.homespine.shared.Refused;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.DoneNote;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.homespine.uikit.Times;
import org.springframework.stereotype.Component;

/** Makes the part in which days away are planned and taken back: one's own, or anybody's as clinic lead. */
@Component
class AwaySection {

    private static final String DRAFT = "days away";

    private final DutyService duty;
    private final StaffService staff;
    private final FormDrafts drafts;
    private final ClinicTimes times;

    AwaySection(DutyService duty, StaffService staff, FormDrafts drafts, ClinicTimes times) {
        this.duty = duty;
        this.staff = staff;
        this.drafts = drafts;
        this.times = times;
    }

    Section section() {
        return new Part().section;
    }

    private final class Part {

        private final Section section = new Section();
        private final Refusals refusals = new Refusals();
        private final DoneNote done = new DoneNote();
        private final KeptFields kept = new KeptFields();
        private final UnorderedList list = new UnorderedList();
        private final Select<StaffSummary> person = new Select<>();
        private final DatePicker firstDay = day("firstDay", "away.first-day");
        private final DatePicker lastDay = day("lastDay", "away.last-day");

        Part() {
            list.addClassName("cards");
            people();
            Button plan = new Button(text("away.plan"), event -> plan());
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            FlexLayout form = new FlexLayout(person, firstDay, lastDay, plan);
            form.addClassName("row");
            Paragraph more = new Paragraph(text("away.more"));
            more.addClassName("quiet");
            section.add(new H2(text("away.planned")), more, list, done, refusals, form);
            drafts.kept(DRAFT).ifPresent(kept::fill);
            kept.onChange(typed -> drafts.keep(DRAFT, typed));
            reload();
        }

        private void people() {
            Clinicians clinicians = Clinicians.of(staff.staff());
            person.setLabel(text("away.person"));
            clinicians.offerSelf(person);
            refusals.field("account", person);
            kept.value("person", person, each -> each.id().toString(), clinicians::with);
        }

        private DatePicker day(String field, String key) {
            DatePicker picker = new DatePicker(text(key));
            picker.setLocale(Locale.UK);
            picker.setMin(times.now().today());
            return refusals.field(field, kept.value(field, picker, LocalDate::parse));
        }

        private void reload() {
            Times now = times.now();
            Map<AccountId, String> names =
                    staff.staff().stream().collect(Collectors.toMap(StaffSummary::id, StaffSummary::name));
            list.removeAll();
            List<Absence> absences = duty.absences();
            absences.forEach(absence -> list.add(card(absence, names.getOrDefault(absence.account(), ""), now)));
            if (absences.isEmpty()) {
                list.add(new ListItem(text("away.none")));
            }
        }

        private ListItem card(Absence absence, String name, Times now) {
            String days = absence.firstDay().equals(absence.lastDay())
                    ? now.day(absence.firstDay())
                    : text("away.days", now.day(absence.firstDay()), now.day(absence.lastDay()));
            ListItem card = new ListItem(new Span(name), new Span(days));
            card.addClassName("card");
            if (Clinicians.isLead() || absence.account().equals(Acting.staff().account())) {
                Button cancel = new Button(
                        text("away.cancel"),
                        event -> act(text("away.done-cancelled", name, days), () -> duty.cancel(absence.id())));
                cancel.setAriaLabel(text("away.cancel-named", name, days));
                card.add(cancel);
            }
            return card;
        }

        private void plan() {
            act(text("away.done-planned"), () -> {
                StaffSummary who = person.getValue();
                duty.plan(
                        who == null ? Acting.staff().account() : who.id(),
                        required("firstDay", firstDay),
                        required("lastDay", lastDay));
                firstDay.clear();
                lastDay.clear();
                drafts.drop(DRAFT);
            });
        }

        private static LocalDate required(String field, DatePicker picker) {
            LocalDate day = picker.getValue();
            if (day == null) {
                throw new Refused(field, "absence-day");
            }
            return day;
        }

        private void act(String said, Runnable act) {
            done.clear();
            if (refusals.attempt(act)) {
                reload();
                done.say(said);
            }
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }
    }
}
