package org.homespine.therapistportal.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homespine.escalation.RuleSettingsService;
import org.homespine.escalation.RuleSettingsService.Overview;
import org.homespine.escalation.SettingChange;
import org.homespine.escalation.SettingChange.Decision;
import org.homespine.escalation.SettingChange.Proposal;
import org.homespine.escalation.domain.Setting;
import org.homespine.identity.Acting;
import org.homespine.identity.DutyService;
import org.homespine.identity.FormDrafts;
import org.homespine.identity.Role;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.DoneNote;
import org.homespine.uikit.Refusals;
import org.homespine.uikit.Times;

/** Makes the parts that show the thresholds of the rules and let a clinician change them. */
@org.springframework.stereotype.Component
public class SettingsSection {

    private final RuleSettingsService settings;
    private final ExpectedSection expected;
    private final StaffService staff;
    private final DutyService duty;
    private final FormDrafts drafts;
    private final ClinicTimes times;

    SettingsSection(
            RuleSettingsService settings,
            ExpectedSection expected,
            StaffService staff,
            DutyService duty,
            FormDrafts drafts,
            ClinicTimes times) {
        this.settings = settings;
        this.expected = expected;
        this.staff = staff;
        this.duty = duty;
        this.drafts = drafts;
        this.times = times;
    }

    /** Whose thresholds they are, and what can be done with them. */
    private record Scope(
            Supplier<Overview> read,
            boolean changeable,
            boolean ofPatient,
            Consumer<Proposal> propose,
            Consumer<UUID> confirm,
            Consumer<UUID> withdraw,
            String draft) {}

    Section ofClinic() {
        return new Part(new Scope(
                        settings::ofClinic,
                        Acting.staff().role() == Role.CLINIC_LEAD,
                        false,
                        settings::proposeForClinic,
                        settings::confirmForClinic,
                        settings::withdrawForClinic,
                        "rule settings"))
                .section;
    }

    /** What is expected of one patient for a while, and the thresholds that hold: the own ones and the clinic's. */
    public Div ofPatient(PatientId patient) {
        Section thresholds = new Part(new Scope(
                        () -> settings.ofPatient(patient),
                        true,
                        true,
                        proposal -> settings.proposeForPatient(patient, proposal),
                        change -> settings.confirmForPatient(patient, change),
                        change -> settings.withdrawForPatient(patient, change),
                        "rule settings of " + patient))
                .section;
        return new Div(expected.of(patient), thresholds);
    }

    private final class Part {

        private final Section section = new Section();
        private final SettingWords words = new SettingWords(section);
        private final Refusals refusals = new Refusals();
        private final DoneNote done = new DoneNote();
        private final Div body = new Div();
        private final Scope scope;
        private final Times now = times.now();
        private final Map<AccountId, String> names =
                staff.staff().stream().collect(Collectors.toMap(StaffSummary::id, StaffSummary::name));

        Part(Scope scope) {
            this.scope = scope;
            section.add(
                    new H2(text(scope.ofPatient() ? "rules.of-patient" : "rules.of-clinic")),
                    new Paragraph(text(more())),
                    done,
                    refusals,
                    body);
            draw(scope.read().get());
        }

        private void draw(Overview overview) {
            body.removeAll();
            waiting(overview);
            Component table = new SettingTable(
                    overview, scope.ofPatient(), scope.changeable(), this::since, setting -> change(setting, overview));
            body.add(scope.ofPatient() ? new Details(text("rules.all"), table) : table);
            past(overview);
        }

        private String more() {
            if (scope.ofPatient()) {
                return "rules.of-patient-more";
            }
            return scope.changeable() ? "rules.of-clinic-more" : "rules.of-clinic-read";
        }

        private void waiting(Overview overview) {
            List<SettingChange> waiting =
                    overview.changes().stream().filter(SettingChange::isWaiting).toList();
            if (!waiting.isEmpty()) {
                UnorderedList list = list();
                waiting.forEach(change -> list.add(waiting(change)));
                body.add(new H2(text("rules.waiting")), list);
            }
        }

        private ListItem waiting(SettingChange change) {
            ListItem card = card(change, text("rules.waits"));
            if (!change.proposedBy().equals(Acting.staff().account()) || duty.hasOneClinician()) {
                card.add(act("rules.confirm", change, scope.confirm()));
            }
            card.add(act("rules.withdraw", change, scope.withdraw()));
            return card;
        }

        private Button act(String key, SettingChange change, Consumer<UUID> act) {
            Button button = new Button(text(key), event -> {
                done.clear();
                boolean accepted = refusals.attempt(() -> act.accept(change.id()));
                // Also what was refused reads otherwise now, where a colleague has decided meanwhile.
                draw(scope.read().get());
                if (accepted) {
                    done.say(text(key + "-done", words.of(change.setting())));
                }
            });
            button.setAriaLabel(text("rules.act-named", text(key), words.of(change.setting())));
            return button;
        }

        private void past(Overview overview) {
            List<SettingChange> past = overview.changes().stream()
                    .filter(change -> !change.isWaiting())
                    .toList();
            if (!past.isEmpty()) {
                UnorderedList list = list();
                past.forEach(change -> list.add(card(change, decided(change))));
                body.add(new Details(text("rules.past", past.size()), list));
            }
        }

        private ListItem card(SettingChange change, String became) {
            Span what = new Span(text(
                    change.looser() ? "rules.becomes-looser" : "rules.becomes",
                    change.setting().rule().value(),
                    words.of(change.setting()),
                    words.value(change.setting(), change.value()),
                    now.day(change.effectiveOn())));
            Span why = new Span(
                    text("rules.proposed", name(change.proposedBy()), now.at(change.proposedAt()), change.reason()));
            ListItem card = new ListItem(what, why, new Span(became));
            card.addClassName("card");
            return card;
        }

        private String decided(SettingChange change) {
            Decision decision = Objects.requireNonNull(change.decision());
            if (decision.inForceFrom() == null) {
                return text("rules.withdrawn", name(decision.by()), now.at(decision.at()));
            }
            return text(
                    decision.alone() ? "rules.confirmed-alone" : "rules.confirmed",
                    name(decision.by()),
                    now.at(decision.at()),
                    now.at(decision.inForceFrom()));
        }

        /** Since when a change holds, by whom and why. */
        private String since(SettingChange change) {
            Decision decision = Objects.requireNonNull(change.decision());
            return text(
                    "rules.since",
                    now.at(Objects.requireNonNull(decision.inForceFrom())),
                    name(change.proposedBy()),
                    change.reason());
        }

        private void change(Setting setting, Overview overview) {
            String draft = scope.draft() + " " + setting;
            SettingDialog dialog = new SettingDialog(
                    setting, overview.inForce().inForce().of(setting), now.today(), text("rules.propose"), proposal -> {
                        scope.propose().accept(proposal);
                        drafts.drop(draft);
                        proposed(setting);
                    });
            drafts.kept(draft).ifPresent(dialog::fill);
            dialog.onTyped(typed -> drafts.keep(draft, typed));
            dialog.onDropped(() -> drafts.drop(draft));
            dialog.open();
        }

        private void proposed(Setting setting) {
            Overview overview = scope.read().get();
            refusals.clear();
            draw(overview);
            boolean waits =
                    overview.changes().stream().anyMatch(change -> change.isWaiting() && change.setting() == setting);
            done.say(text(waits ? "rules.proposed-waits" : "rules.proposed-done", words.of(setting)));
        }

        private UnorderedList list() {
            UnorderedList list = new UnorderedList();
            list.addClassName("cards");
            return list;
        }

        private String name(AccountId account) {
            return names.getOrDefault(account, "");
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }
    }
}
