package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homespine.checkins.PaperDiaryService;
import org.homespine.checkins.PaperRow;
import org.homespine.checkins.PaperSheet;
import org.homespine.identity.FormDrafts;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.Conflict;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** A paper diary typed in, a row a day as on the paper; each row is stored by itself, so that one refused holds up none. */
@Route("patients/:patient/diary")
@PermitAll
class PaperDiaryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FROM = "from";
    private static final String DAYS = "days";
    private static final String SHEET = "sheet";
    private static final int WEEK = 7;

    private final transient PaperDiaryService diary;
    private final transient PatientService patients;
    private final transient ExerciseLibrary library;
    private final transient FormDrafts drafts;
    private final transient ClinicTimes times;
    private final transient List<PaperLine> lines = new ArrayList<>();
    private final Refusals refusals = new Refusals();
    private final Div alarm = new Div();
    private @Nullable PatientId patient;
    private transient @Nullable PaperSheet sheet;
    private String title = "";

    PaperDiaryView(
            PaperDiaryService diary,
            PatientService patients,
            ExerciseLibrary library,
            FormDrafts drafts,
            ClinicTimes times) {
        this.diary = diary;
        this.patients = patients;
        this.library = library;
        this.drafts = drafts;
        this.times = times;
        setId("content");
        addClassName("wide");
        alarm.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        alarm.addClassNames("notice", "edge-emergency");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        patient = Addresses.patient(event);
        QueryParameters asked = event.getLocation().getQueryParameters();
        PatientContact contact = patients.contact(who());
        LocalDate today = LocalDate.ofInstant(times.moment(), contact.zone());
        int days = number(asked, DAYS).filter(count -> count == 2 * WEEK).orElse(WEEK);
        LocalDate from = date(asked).filter(day -> !day.isAfter(today)).orElse(today.minusDays(days - 1L));
        title = getTranslation("paper.title", contact.fullName());
        try {
            show(contact, diary.sheet(who(), number(asked, SHEET).orElse(0), from, days));
        } catch (Refused merged) {
            // The patient's page leads on to the record that is kept.
            event.forwardTo("patients/" + who());
        }
    }

    private static Optional<Integer> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    private static Optional<LocalDate> date(QueryParameters asked) {
        try {
            return asked.getSingleParameter(FROM).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void show(PatientContact contact, PaperSheet asked) {
        sheet = asked;
        lines.clear();
        Times here = new Times(asked.zone(), asked.today());
        Map<ExerciseId, String> names = new LinkedHashMap<>();
        asked.exercises()
                .forEach(exercise -> names.put(
                        exercise, library.exercise(exercise).map(Exercise::name).orElse(exercise.value())));
        asked.days().forEach(day -> lines.add(new PaperLine(day, names, here)));
        KeptFields kept = new KeptFields();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).keep(refusals, kept);
            lines.get(i).stepTo(i == 0 ? null : lines.get(i - 1), i + 1 == lines.size() ? null : lines.get(i + 1));
        }
        drafts.kept(draft()).ifPresent(kept::fill);
        kept.onChange(typed -> drafts.keep(draft(), typed));
        Button copy = new Button(getTranslation("paper.copy"), event -> copy(contact));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        removeAll();
        add(
                new Anchor("/patients/" + who(), contact.fullName()),
                new H1(title),
                new Paragraph(getTranslation("paper.lead")),
                choices(asked),
                refusals,
                alarm,
                table(names),
                copy);
    }

    private FlexLayout choices(PaperSheet asked) {
        DatePicker from = new DatePicker(getTranslation("paper.from"));
        from.setLocale(Locale.UK);
        from.setMax(asked.today());
        from.setValue(asked.days().getFirst().date());
        Select<Integer> days = new Select<>();
        days.setLabel(getTranslation("paper.days"));
        days.setItems(WEEK, 2 * WEEK);
        days.setValue(asked.days().size());
        Select<Integer> version = new Select<>();
        version.setLabel(getTranslation("paper.version"));
        version.setItems(asked.versions());
        version.setValue(asked.version());
        version.setVisible(asked.versions().size() > 1);
        from.addValueChangeListener(event -> go(event.getValue(), days.getValue(), asked.version()));
        days.addValueChangeListener(event -> go(from.getValue(), event.getValue(), asked.version()));
        version.addValueChangeListener(event -> go(from.getValue(), days.getValue(), event.getValue()));
        FlexLayout row = new FlexLayout(from, days, version);
        row.addClassName("row");
        return row;
    }

    /** Another part of the diary has an address of its own; what is typed in this one is kept for the way back. */
    private void go(@Nullable LocalDate from, int days, int version) {
        if (from != null) {
            UI.getCurrent()
                    .navigate(
                            "patients/" + who() + "/diary",
                            QueryParameters.simple(Map.of(
                                    FROM,
                                    from.toString(),
                                    DAYS,
                                    Integer.toString(days),
                                    SHEET,
                                    Integer.toString(version))));
        }
    }

    private Div table(Map<ExerciseId, String> names) {
        NativeTableRow head = new NativeTableRow();
        List<String> columns = new ArrayList<>(List.of(getTranslation("paper.day")));
        columns.addAll(names.values());
        columns.addAll(List.of(
                getTranslation("paper.pain"),
                getTranslation("paper.any-sign"),
                getTranslation("paper.note"),
                getTranslation("paper.known")));
        columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        lines.forEach(line -> body.add(line.rows()));
        NativeTable table = new NativeTable();
        table.addClassNames("table-cards", "paper");
        table.add(new NativeTableHeader(head), body);
        Div scroll = new Div(table);
        scroll.addClassName("scroll");
        return scroll;
    }

    private void copy(PatientContact contact) {
        List<Reason> reasons = new ArrayList<>();
        List<String> red = new ArrayList<>();
        boolean conflicted = false;
        refusals.clear();
        alarm.removeAll();
        List<PaperLine> toCopy = lines.stream().filter(PaperLine::isToCopy).toList();
        for (PaperLine line : toCopy) {
            try {
                copy(line, red);
            } catch (Refused refused) {
                reasons.addAll(line.ofThisLine(refused));
                line.say(getTranslation("paper.refused"), true);
            } catch (Conflict conflict) {
                line.sayTheirs(stands(line.date()));
                conflicted = true;
            }
        }
        if (!reasons.isEmpty()) {
            refusals.show(new Refused(reasons));
        } else if (!conflicted) {
            drafts.drop(draft());
        }
        if (!red.isEmpty()) {
            alarm.add(new Paragraph(getTranslation("paper.alarm", String.join(", ", red), contact.fullName())));
            if (!contact.phone().isBlank()) {
                alarm.add(new Paragraph(getTranslation("paper.alarm-phone", contact.fullName(), contact.phone())));
            }
            alarm.getElement().callJsFunction("focus");
        }
    }

    private void copy(PaperLine line, List<String> red) {
        PaperRow row = line.row(Objects.requireNonNull(sheet).version());
        PaperDiaryService.Copied copied = diary.copy(who(), row);
        line.show(stands(line.date()));
        line.say(getTranslation("paper.done." + copied), false);
        if (!row.says().signs().isEmpty()) {
            red.add(new Times(
                            Objects.requireNonNull(sheet).zone(),
                            Objects.requireNonNull(sheet).today())
                    .day(line.date()));
        }
    }

    private PaperSheet.Day stands(LocalDate day) {
        return diary.sheet(who(), Objects.requireNonNull(sheet).version(), day, 1)
                .days()
                .getFirst();
    }

    private String draft() {
        PaperSheet shown = Objects.requireNonNull(sheet);
        return "paper diary, " + who() + ", " + shown.days().getFirst().date() + ", "
                + shown.days().size() + ", " + shown.version();
    }

    private PatientId who() {
        return Objects.requireNonNull(patient);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
