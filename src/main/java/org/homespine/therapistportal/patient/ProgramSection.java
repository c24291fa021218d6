package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.identity.FormDrafts;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.programs.ExerciseHold;
import org.homespine.programs.InterruptionService;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramPause;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramState;
import org.homespine.programs.ProgramView;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the part of the patient's page that shows the program, prints it, and stops it or a part of it. */
@Component
class ProgramSection {

    private final ProgramService programs;
    private final InterruptionService interruptions;
    private final EditorWords words;
    private final ClinicTimes times;
    private final StaffService staff;
    private final FormDrafts drafts;

    ProgramSection(
            ProgramService programs,
            InterruptionService interruptions,
            EditorWords words,
            ClinicTimes times,
            StaffService staff,
            FormDrafts drafts) {
        this.programs = programs;
        this.interruptions = interruptions;
        this.staff = staff;
        this.drafts = drafts;
        this.words = words;
        this.times = times;
    }

    Section of(PatientId patient, Runnable changed) {
        return new Part(patient, changed).section;
    }

    private final class Part {

        private final Section section = new Section();
        private final Refusals refusals = new Refusals();
        private final PatientId patient;
        private final Runnable changed;

        Part(PatientId patient, Runnable changed) {
            this.patient = patient;
            this.changed = changed;
            Optional<ProgramView> program = programs.current(patient);
            section.add(new H2(text("program.title")), refusals);
            program.ifPresentOrElse(this::state, () -> section.add(new Paragraph(text("program.none"))));
            Anchor edit = new Anchor("/patients/" + patient + "/program/edit", text("program.write"));
            edit.addClassName("button");
            section.add(edit);
            program.ifPresent(this::handouts);
            program.ifPresent(this::items);
            program.filter(view -> view.state() == ProgramState.ACTIVE || view.state() == ProgramState.PAUSED)
                    .ifPresent(this::stops);
            section.add(
                    new VersionHistory(text("versions.title"), programs.versions(patient), words, times.now()),
                    new VersionHistory(
                            text("versions.merged"), programs.versionsOfMerged(patient), words, times.now()));
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }

        private void state(ProgramView view) {
            section.add(
                    new Paragraph(text("program.state." + view.state(), view.version() == null ? 0 : view.version())));
            if (view.content().reviewOn() != null) {
                section.add(new Paragraph(
                        text("program.review", times.now().day(view.content().reviewOn()))));
            }
            view.pauses().forEach(pause -> section.add(pause(pause)));
        }

        private FlexLayout pause(ProgramPause pause) {
            String cause = text("program.pause." + pause.cause());
            String since = times.now().at(pause.from());
            Span line = new Span(
                    pause.rule() == null
                            ? text("program.paused", cause, since)
                            : text("program.paused-by-rule", cause, since, pause.rule()));
            Button lift = new Button(
                    text("program.lift"),
                    event -> ask(
                            text("program.lift-title", cause),
                            text("program.lift"),
                            reason -> interruptions.liftPause(patient, pause.id(), reason)));
            lift.setAriaLabel(text("program.lift-named", cause));
            FlexLayout row = new FlexLayout(line, lift);
            row.addClassNames("head", "notice");
            return row;
        }

        private void handouts(ProgramView view) {
            if (view.version() != null) {
                section.add(handout("A4"), handout("LETTER"));
            }
        }

        private Anchor handout(String paper) {
            Anchor link = new Anchor("/handouts/" + patient + "?paper=" + paper, text("program.handout." + paper));
            link.setRouterIgnore(true);
            link.addClassName("button");
            link.getElement().setAttribute("download", true);
            return link;
        }

        private void items(ProgramView view) {
            OrderedList list = new OrderedList();
            list.addClassNames("cards", "lines");
            Map<ExerciseId, ExerciseHold> holds = holds();
            view.content().items().forEach(item -> list.add(item(view, item, holds.get(item.exercise()))));
            if (!view.content().items().isEmpty()) {
                section.add(list);
            }
        }

        private Map<ExerciseId, ExerciseHold> holds() {
            return programs.history(patient).stream()
                    .flatMap(program -> program.holdsAt(times.moment()).stream())
                    .collect(Collectors.toMap(ExerciseHold::exercise, Function.identity(), (one, other) -> one));
        }

        private ListItem item(ProgramView view, ProgramItem item, @Nullable ExerciseHold hold) {
            ExerciseId exercise = item.exercise();
            String name = words.name(exercise);
            H3 title = new H3(name);
            Span dose = new Span(words.of(item.dose()));
            dose.addClassName("quiet");
            ListItem card = new ListItem(title, dose);
            card.addClassName("card");
            if (view.blocked().contains(exercise)) {
                Span blocked = new Span(text("program.item-blocked"));
                blocked.addClassNames("verdict", "verdict-blocked");
                card.add(blocked);
            }
            if (hold != null) {
                Span taken = new Span(text("program.item-held", times.now().at(hold.from()), holder(hold.by())));
                taken.addClassNames("verdict", "verdict-caution");
                card.add(taken);
            }
            Button change = hold == null
                    ? new Button(text("program.hold"), event -> act(() -> interruptions.hold(patient, exercise)))
                    : new Button(
                            text("program.release"),
                            event -> ask(
                                    text("program.release-named", name),
                                    text("program.release"),
                                    reason -> interruptions.release(patient, exercise, reason)));
            change.setAriaLabel(text(hold == null ? "program.hold-named" : "program.release-named", name));
            change.setVisible(view.state() != ProgramState.ENDED);
            card.add(change);
            return card;
        }

        private void stops(ProgramView view) {
            FlexLayout row = new FlexLayout(
                    new Button(
                            text("program.pause-now"),
                            event -> act(() -> interruptions.pause(patient, PauseCause.CLINICIAN))),
                    new Button(
                            text("program.pause-holiday"),
                            event -> act(() -> interruptions.pause(patient, PauseCause.HOLIDAY))));
            Button end = new Button(text("program.end"), event -> confirmEnd());
            end.addThemeVariants(ButtonVariant.ERROR);
            row.add(end);
            row.addClassName("row");
            section.add(new H3(text("program.stop")), row);
        }

        /** Asks first: an ended program cannot be taken up again, only written anew. */
        private void confirmEnd() {
            ConfirmDialog dialog = new ConfirmDialog(
                    text("program.end-title"),
                    text("program.end-more"),
                    text("program.end"),
                    event -> act(() -> programs.end(patient)));
            dialog.setCancelable(true);
            dialog.setCancelText(text("program.end-not"));
            dialog.setConfirmButtonTheme("error primary");
            dialog.open();
        }

        /** The rule, the screening, or the person. */
        private String holder(String by) {
            return switch (by) {
                case "screening" -> text("program.by-screening");
                default ->
                    staff.staff().stream()
                            .filter(person -> person.id().toString().equals(by))
                            .map(StaffSummary::name)
                            .findFirst()
                            .orElse(text("program.by-rule", by));
            };
        }

        private void ask(String title, String act, Consumer<String> does) {
            String draft = "reason to go on, " + patient + ", " + title;
            ReasonDialog dialog = new ReasonDialog(title, act, reason -> {
                does.accept(reason);
                drafts.drop(draft);
                changed.run();
            });
            drafts.kept(draft).ifPresent(dialog::fill);
            dialog.onTyped(typed -> drafts.keep(draft, typed));
            dialog.open();
        }

        private void act(Runnable act) {
            if (refusals.attempt(act)) {
                changed.run();
            }
        }
    }
}
