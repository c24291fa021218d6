package org.homespine.therapistportal.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homespine.escalation.Expected;
import org.homespine.escalation.Expected.Wish;
import org.homespine.escalation.ExpectedLevelService;
import org.homespine.escalation.FlagDetail;
import org.homespine.escalation.domain.ExpectedLevel;
import org.homespine.escalation.domain.ExpectedLevel.Measure;
import org.homespine.identity.FormDrafts;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.DoneNote;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.homespine.uikit.Times;

/** Makes the part in which the care team says what it expects of a patient for a while, and what that kept quiet. */
@org.springframework.stereotype.Component
class ExpectedSection {

    private final ExpectedLevelService levels;
    private final StaffService staff;
    private final FormDrafts drafts;
    private final ClinicTimes times;

    ExpectedSection(ExpectedLevelService levels, StaffService staff, FormDrafts drafts, ClinicTimes times) {
        this.levels = levels;
        this.staff = staff;
        this.drafts = drafts;
        this.times = times;
    }

    Section of(PatientId patient) {
        return new Part(patient).section;
    }

    private final class Part {

        private final Section section = new Section();
        private final PatientId patient;
        private final Refusals refusals = new Refusals();
        private final DoneNote done = new DoneNote();
        private final KeptFields kept = new KeptFields();
        private final UnorderedList list = list();
        private final UnorderedList quiet = list();
        private final Select<Measure> measure = new Select<>();
        private final IntegerField level;
        private final DatePicker until;
        private final TextArea reason;
        private final Times now = times.now();
        private final Map<AccountId, String> names =
                staff.staff().stream().collect(Collectors.toMap(StaffSummary::id, StaffSummary::name));

        Part(PatientId patient) {
            this.patient = patient;
            measure.setLabel(text("expected.measure"));
            measure.setItems(Measure.values());
            measure.setItemLabelGenerator(each -> text("expected.measure." + each));
            refusals.field("measure", kept.value("measure", measure, Measure::name, Measure::valueOf));
            level = refusals.field(
                    "level", kept.value("level", new IntegerField(text("expected.level")), Integer::valueOf));
            until = refusals.field(
                    "until", kept.value("until", new DatePicker(text("expected.until")), LocalDate::parse));
            until.setLocale(Locale.UK);
            until.setMin(now.today());
            until.setMax(now.today().plusDays(ExpectedLevel.MOST_DAYS));
            reason = refusals.field("reason", kept.text("reason", new TextArea(text("rules.reason"))));
            reason.setWidthFull();
            drafts.kept(draft()).ifPresent(kept::fill);
            kept.onChange(typed -> drafts.keep(draft(), typed));
            FlexLayout fields = new FlexLayout(measure, level, until);
            fields.addClassName("row");
            Button save = new Button(text("expected.save"), event -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            Div form = new Div(fields, reason, save);
            form.addClassName("acts");
            section.add(
                    new H2(text("expected.title")),
                    new Paragraph(text("expected.more", ExpectedLevel.MOST_DAYS)),
                    list,
                    done,
                    refusals,
                    form,
                    new Details(text("expected.quiet"), quiet));
            reload();
        }

        private String draft() {
            return "expected of " + patient;
        }

        private void save() {
            done.clear();
            if (refusals.attempt(() -> levels.expect(patient, wish()))) {
                drafts.drop(draft());
                level.clear();
                until.clear();
                reason.clear();
                reload();
                done.say(text("expected.done"));
            }
        }

        private Wish wish() {
            Measure chosen = measure.getValue();
            Integer most = level.getValue();
            LocalDate day = until.getValue();
            if (chosen == null) {
                throw new Refused("measure", "expected-measure");
            }
            if (most == null) {
                throw new Refused("level", "setting-range", 0, chosen.most());
            }
            if (day == null) {
                throw new Refused("until", "expected-until", ExpectedLevel.MOST_DAYS);
            }
            return new Wish(chosen, most, day, reason.getValue());
        }

        private void reload() {
            list.removeAll();
            levels.of(patient).stream()
                    .filter(expected -> !expected.level().until().isBefore(now.today()))
                    .forEach(expected -> list.add(card(expected)));
            quiet.removeAll();
            List<FlagDetail.Reason> found = levels.quiet(patient, Locale.UK);
            found.forEach(each -> quiet.add(card(each)));
            if (found.isEmpty()) {
                quiet.add(new ListItem(text("expected.quiet-none")));
            }
        }

        private ListItem card(Expected expected) {
            Span what = new Span(text(
                    "expected.said",
                    text("expected.measure." + expected.level().measure()),
                    expected.level().level(),
                    now.day(expected.level().until())));
            Span why = new Span(text(
                    "expected.set",
                    names.getOrDefault(expected.setBy(), ""),
                    now.at(expected.setAt()),
                    expected.reason()));
            ListItem card = new ListItem(what, why);
            card.addClassName("card");
            if (expected.endedAt() == null) {
                Button end = new Button(text("expected.end"), event -> {
                    done.clear();
                    if (refusals.attempt(() -> levels.end(patient, expected.id()))) {
                        reload();
                        done.say(text("expected.done-ended"));
                    }
                });
                end.setAriaLabel(text("rules.act-named", text("expected.end"), what.getText()));
                card.add(end);
            } else {
                card.add(new Span(text("expected.ended", now.at(expected.endedAt()))));
            }
            return card;
        }

        private ListItem card(FlagDetail.Reason reason) {
            ListItem card = new ListItem(
                    new Span(text("escalation.tier." + reason.tier())),
                    new Span(reason.rule() + ": " + reason.because()),
                    new Span(now.at(reason.foundAt())));
            card.addClassName("card");
            return card;
        }

        private static UnorderedList list() {
            UnorderedList list = new UnorderedList();
            list.addClassName("cards");
            return list;
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }
    }
}
