package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.escalation.FlagDetail;
import org.homespine.escalation.FlagSummary;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.AccountId;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.therapistportal.FlagDeadline;
import org.homespine.therapistportal.course.CourseFigure;
import org.homespine.therapistportal.course.Courses;
import org.homespine.therapistportal.course.KnownCourse;
import org.homespine.therapistportal.course.TimeShown;
import org.homespine.uikit.TierSign;
import org.jspecify.annotations.Nullable;

/** Makes the evidence of one flag: why it stands, then the trend, then the answers as they were sent. */
@org.springframework.stereotype.Component
class FlagPage {

    private final PatientService patients;
    private final CheckInService checkIns;
    private final Courses courses;
    private final StaffService staff;
    private final FlagReplay replay;
    private final ClinicTimes times;

    FlagPage(
            PatientService patients,
            CheckInService checkIns,
            Courses courses,
            StaffService staff,
            FlagReplay replay,
            ClinicTimes times) {
        this.patients = patients;
        this.checkIns = checkIns;
        this.courses = courses;
        this.staff = staff;
        this.replay = replay;
        this.times = times;
    }

    /** All that the page shows; two that are equal read the same. */
    record Known(
            PatientContact patient,
            FlagDetail detail,
            List<CheckIn> answers,
            KnownCourse course,
            String acknowledgedBy) {

        FlagSummary flag() {
            return detail.flag();
        }
    }

    Known read(FlagDetail detail) {
        PatientContact patient = patients.contact(detail.flag().patient());
        List<CheckIn> history = checkIns.history(patient.id());
        return new Known(
                patient,
                detail,
                evidence(detail, history),
                courses.of(patient.id(), TimeShown.MONTH),
                name(detail.flag().acknowledgedBy()));
    }

    private static List<CheckIn> evidence(FlagDetail detail, List<CheckIn> history) {
        Set<String> named = new HashSet<>();
        detail.reasons().forEach(reason -> named.addAll(reason.evidence()));
        return history.stream()
                .filter(checkIn -> named.contains(checkIn.uuid() + ":" + checkIn.rev()))
                .sorted(Comparator.comparing(CheckIn::enteredAt).reversed())
                .toList();
    }

    Section draw(Known known, FlagDeadline deadline) {
        Section page = new Section();
        page.add(new H1(known.patient().fullName()), head(page, known, deadline));
        resolution(page, known.flag());
        UnorderedList why = new UnorderedList();
        why.addClassName("cards");
        known.detail().reasons().forEach(reason -> why.add(reason(reason)));
        page.add(new H2(page.getTranslation("flag.why")), why, replay.of(known.flag()));
        if (!known.detail().contacts().isEmpty()) {
            page.add(new H2(page.getTranslation("flag.contacts")));
            known.detail().contacts().forEach(contact -> page.add(contact(page, contact)));
        }
        CourseFigure course = new CourseFigure(known.course(), times.now());
        page.add(
                new H2(page.getTranslation("course.last-days", TimeShown.MONTH.days())),
                course,
                new NativeDetails(
                        page.getTranslation("course.show-table"),
                        new Html(course.table().html())),
                new H2(page.getTranslation("flag.answers")),
                answers(page, known));
        return page;
    }

    /** The check-ins that raised it; what came of many days names none of them. */
    private Component answers(Section page, Known known) {
        return known.answers().isEmpty()
                ? new Paragraph(new Anchor(
                        "/patients/" + known.flag().patient() + "/check-ins", page.getTranslation("flag.many-days")))
                : new CheckInTable(known.answers(), times.now());
    }

    private Div head(Section page, Known known, FlagDeadline deadline) {
        FlagSummary flag = known.flag();
        Div head = new Div(
                new TierSign(flag.tier().name()), new Span(page.getTranslation("escalation.family." + flag.family())));
        if (flag.state().isUnresolved()) {
            head.add(deadline);
        }
        head.add(quiet(page.getTranslation("today.since", times.now().at(flag.tierAt()))), quiet(state(page, known)));
        head.add(new Anchor("/patients/" + flag.patient(), page.getTranslation("flag.back")));
        head.addClassName("head");
        return head;
    }

    private String state(Section page, Known known) {
        FlagSummary flag = known.flag();
        return flag.state().isUnresolved() && flag.acknowledgedAt() != null
                ? page.getTranslation(
                        "flag.acknowledged-by",
                        known.acknowledgedBy(),
                        times.now().brief(flag.acknowledgedAt()))
                : page.getTranslation("flag.state." + flag.state());
    }

    private static void resolution(Section page, FlagSummary flag) {
        if (!flag.state().isUnresolved() && flag.outcome() != null) {
            Paragraph resolved = new Paragraph(page.getTranslation(
                    "flag.resolved-as",
                    page.getTranslation("flag.outcome." + flag.outcome()),
                    Objects.toString(flag.note(), "")));
            resolved.addClassName("notice");
            page.add(resolved);
        }
    }

    private static ListItem reason(FlagDetail.Reason reason) {
        ListItem item = new ListItem(new Span(reason.rule() + ": " + reason.because()), quiet(reason.advice()));
        item.addClassName("card");
        return item;
    }

    private Paragraph contact(Section page, FlagDetail.Contact contact) {
        Span when = quiet(page.getTranslation("flag.contacted", times.now().at(contact.at()), name(contact.by())));
        return new Paragraph(new Span(contact.note()), new Span(" "), when);
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    private String name(@Nullable AccountId account) {
        return staff.staff().stream()
                .filter(person -> person.id().equals(account))
                .map(StaffSummary::name)
                .findFirst()
                .orElse("");
    }
}
