package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.escalation.FlagDetail;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReviewService;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.springframework.stereotype.Component;

/** Makes the parts that show what a patient said, and the flags that came of it. */
@Component
class Evidence {

    private static final int AT_A_GLANCE = 7;
    private static final int PAGE = 90;

    private final ReviewService review;
    private final CheckInService checkIns;
    private final StaffService staff;
    private final ClinicTimes times;

    Evidence(ReviewService review, CheckInService checkIns, StaffService staff, ClinicTimes times) {
        this.review = review;
        this.checkIns = checkIns;
        this.staff = staff;
        this.times = times;
    }

    Section flags(PatientId patient) {
        Section section = new Section();
        section.add(
                new FlagList(patient, review.flagsOf(patient), times.now(), section.getTranslation("patient.flags")));
        return section;
    }

    Section openFlags(PatientId patient) {
        Section section = new Section();
        List<FlagSummary> open = review.flagsOf(patient).stream()
                .filter(flag -> flag.state().isUnresolved())
                .toList();
        section.add(new FlagList(patient, open, times.now(), section.getTranslation("patient.open-flags")));
        return section;
    }

    /** The newest check-ins, with the way to the rest. */
    Section latest(PatientId patient) {
        Section section = checkIns(patient, AT_A_GLANCE);
        section.add(new Anchor("/patients/" + patient + "/check-ins", section.getTranslation("patient.all-check-ins")));
        return section;
    }

    Section checkIns(PatientId patient) {
        return checkIns(patient, PAGE);
    }

    private Section checkIns(PatientId patient, int most) {
        List<CheckIn> standing = CheckInTable.standing(checkIns.history(patient));
        Section section = new Section();
        section.add(new H2(section.getTranslation("patient.check-ins")));
        section.add(new CheckInTable(standing.stream().limit(most).toList(), times.now()));
        if (standing.size() > most && most == PAGE) {
            section.add(new Paragraph(section.getTranslation("patient.newest-only", PAGE, standing.size())));
        }
        return section;
    }

    /** Why a flag was raised, what was done about it, and the answers on which it rests, as they were sent. */
    Section of(PatientId patient, FlagDetail flag) {
        Set<String> named = new HashSet<>();
        flag.reasons().forEach(reason -> named.addAll(reason.evidence()));
        List<CheckIn> answers = checkIns.history(patient).stream()
                .filter(checkIn -> named.contains(checkIn.uuid() + ":" + checkIn.rev()))
                .sorted(Comparator.comparing(CheckIn::enteredAt).reversed())
                .toList();
        Section section = new Section();
        section.add(new H2(section.getTranslation("flag.why")));
        UnorderedList why = new UnorderedList();
        why.addClassName("cards");
        flag.reasons().forEach(reason -> why.add(reason(reason)));
        section.add(why);
        if (!flag.contacts().isEmpty()) {
            section.add(new H2(section.getTranslation("flag.contacts")));
            flag.contacts().forEach(contact -> section.add(contact(section, contact)));
        }
        section.add(new H2(section.getTranslation("flag.answers")), new CheckInTable(answers, times.now()));
        return section;
    }

    private static ListItem reason(FlagDetail.Reason reason) {
        Span because = new Span(reason.rule() + ": " + reason.because());
        Span advice = new Span(reason.advice());
        advice.addClassName("quiet");
        ListItem item = new ListItem(because, advice);
        item.addClassName("card");
        return item;
    }

    private Paragraph contact(Section section, FlagDetail.Contact contact) {
        String by = staff.staff().stream()
                .filter(person -> person.id().equals(contact.by()))
                .map(StaffSummary::name)
                .findFirst()
                .orElse("");
        Span when =
                new Span(section.getTranslation("flag.contacted", times.now().at(contact.at()), by));
        when.addClassName("quiet");
        return new Paragraph(new Span(contact.note()), new Span(" "), when);
    }
}
