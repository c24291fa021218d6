package org.homespine.therapistportal.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homespine.escalation.LabRunState;
import org.homespine.escalation.RuleLabService;
import org.homespine.escalation.RuleSettingsService;
import org.homespine.escalation.domain.Setting;
import org.homespine.patients.PatientService;
import org.homespine.shared.Refused;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.therapistportal.LiveScreens;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** Makes the part that tries another value of a threshold on the clinic's past, and shows what was found. */
@org.springframework.stereotype.Component
class LabSection {

    /** How often what a run has done is read again while somebody looks. */
    private static final int SECONDS = 2;

    private final RuleLabService lab;
    private final RuleSettingsService settings;
    private final PatientService patients;
    private final ClinicTimes times;
    private final LiveScreens live;

    LabSection(
            RuleLabService lab,
            RuleSettingsService settings,
            PatientService patients,
            ClinicTimes times,
            LiveScreens live) {
        this.lab = lab;
        this.settings = settings;
        this.patients = patients;
        this.times = times;
        this.live = live;
    }

    Section section() {
        return new Part().section;
    }

    private final class Part {

        private final Section section = new Section();
        private final SettingWords words = new SettingWords(section);
        private final Refusals refusals = new Refusals();
        private final Select<Setting> setting = new Select<>();
        private final Select<BigDecimal> value = new Select<>();
        private final Button begin = new Button(text("lab.begin"), event -> begin());
        private final Div running = new Div();
        private final Div done = new Div();
        private List<LabRunState> shown = List.of();

        Part() {
            section.setId("lab");
            choices();
            running.getElement().setAttribute("role", "status");
            section.add(
                    new H2(text("lab.title")),
                    new Paragraph(text("lab.more")),
                    refusals,
                    form(),
                    running,
                    new H3(text("lab.runs")),
                    done);
            show(lab.runs());
            live.follow(section, this::look);
            live.tick(section, this::lookOn, SECONDS);
        }

        private void choices() {
            setting.setLabel(text("lab.setting"));
            setting.setItems(Stream.of(Setting.values())
                    .filter(Setting::isShownByThePast)
                    .toList());
            setting.setItemLabelGenerator(
                    each -> text("rules.named", each.rule().value(), words.of(each)));
            setting.setWidth("min(30rem, 100%)");
            value.setLabel(text("lab.value"));
            value.setItemLabelGenerator(
                    each -> setting.getValue() == null ? each.toPlainString() : words.value(setting.getValue(), each));
            setting.addValueChangeListener(event -> offer(event.getValue()));
            refusals.field("setting", setting);
            refusals.field("value", value);
        }

        private void offer(@Nullable Setting chosen) {
            value.setItems(chosen == null ? List.of() : othersThanInForce(chosen));
        }

        private List<BigDecimal> othersThanInForce(Setting chosen) {
            BigDecimal inForce = settings.ofClinic().inForce().clinic().of(chosen);
            return chosen.choices().stream()
                    .filter(each -> each.compareTo(inForce) != 0)
                    .toList();
        }

        private Div form() {
            Div form = new Div(setting, value, begin);
            form.addClassName("row");
            return form;
        }

        private void begin() {
            if (refusals.attempt(
                    () -> lab.begin(required("setting", setting.getValue()), required("value", value.getValue())))) {
                show(lab.runs());
            }
        }

        private static <T> T required(String field, @Nullable T chosen) {
            if (chosen == null) {
                throw new Refused(field, "lab-choose");
            }
            return chosen;
        }

        /** Others begin a run seldom, and that is told; only how far one has come is not. */
        private void lookOn() {
            if (shown.stream().anyMatch(LabRunState::isRunning)) {
                look();
            }
        }

        private void look() {
            List<LabRunState> now = lab.runs();
            if (!now.equals(shown)) {
                show(now);
            }
        }

        private void show(List<LabRunState> now) {
            Optional<LabRunState> goingOn =
                    now.stream().filter(LabRunState::isRunning).findFirst();
            List<LabRunState> over =
                    now.stream().filter(run -> !run.isRunning()).toList();
            running.removeAll();
            goingOn.ifPresent(run -> running.add(running(run)));
            // What somebody reads stays as it is while another run goes on.
            if (done.getComponentCount() == 0
                    || !over.equals(
                            shown.stream().filter(run -> !run.isRunning()).toList())) {
                done.removeAll();
                over.forEach(run -> done.add(new LabResult(run, lab, patients, times.now())));
                if (over.isEmpty()) {
                    done.add(new Paragraph(text("lab.none")));
                }
            }
            shown = now;
        }

        private Component running(LabRunState run) {
            String what = LabResult.what(run, words);
            ProgressBar bar = new ProgressBar(0, 1, run.progress());
            bar.getElement().setAttribute("aria-label", text("lab.progress"));
            Button stop = new Button(text("lab.stop"), event -> stop(run));
            stop.setAriaLabel(text("lab.stop-named", what));
            Div card = new Div(
                    new Paragraph(what), bar, new Paragraph(text("lab.running", run.judged(), run.patients())), stop);
            card.addClassName("card");
            return card;
        }

        private void stop(LabRunState run) {
            if (refusals.attempt(() -> lab.stop(run.task().id()))) {
                show(lab.runs());
                begin.focus();
            }
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }
    }
}
