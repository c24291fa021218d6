package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReviewService;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Condition;
import org.homespine.patients.Closing;
import org.homespine.patients.ConsentService;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.Facts;
import org.homespine.uikit.Times;

/** Makes the head of a patient's page: who this is, and what everybody who opens the record has to know. */
@org.springframework.stereotype.Component
class PatientHead {

    private final SignInPart signIn;
    private final ConsentService consents;
    private final ReviewService review;
    private final StaffService staff;
    private final ExerciseLibrary library;
    private final ClinicTimes times;

    PatientHead(
            SignInPart signIn,
            ConsentService consents,
            ReviewService review,
            StaffService staff,
            ExerciseLibrary library,
            ClinicTimes times) {
        this.signIn = signIn;
        this.consents = consents;
        this.review = review;
        this.staff = staff;
        this.library = library;
        this.times = times;
    }

    /** For those who may know who a patient is, and nothing clinical. */
    Section of(PatientContact contact) {
        Section head = top(contact, true);
        head.add(contactFacts(head, contact));
        return head;
    }

    private Section top(PatientContact contact, boolean open) {
        Section head = new Section();
        Component code = signIn.code(contact);
        code.setVisible(open);
        Div top = new Div(new H1(contact.fullName()), code);
        top.addClassName("spread");
        head.add(new Anchor("/patients", head.getTranslation("patients.title")), top, signIn.notice(contact));
        return head;
    }

    Section of(PatientRecord record) {
        Section head = top(record.contact(), record.closing() == null);
        PatientId patient = record.contact().id();
        long open = review.flagsOf(patient).stream()
                .map(FlagSummary::state)
                .filter(state -> state.isUnresolved())
                .count();
        if (record.closing() != null) {
            head.add(closed(head, record.closing()));
        }
        head.add(contactFacts(head, record.contact())
                .fact(head.getTranslation("patient.conditions"), conditions(head, record))
                .fact(head.getTranslation("patient.team"), team(head, record))
                .fact(head.getTranslation("patient.open-flags"), open == 0 ? "" : Long.toString(open)));
        return head;
    }

    private Paragraph closed(Section head, Closing closing) {
        Paragraph closed = new Paragraph(head.getTranslation(
                "closing.closed",
                times.now().date(closing.on()),
                head.getTranslation("closing.reason." + closing.reason())));
        closed.addClassName("notice");
        return closed;
    }

    private Facts contactFacts(Section head, PatientContact contact) {
        Times now = times.now();
        LocalDate today = now.today();
        int age = Period.between(contact.born(), today).getYears();
        return new Facts()
                .fact(
                        head.getTranslation("patient.age"),
                        head.getTranslation("patient.age-born", age, now.date(contact.born())))
                .fact(head.getTranslation("intake.phone"), contact.phone())
                .fact(head.getTranslation("patient.consent"), consent(head, contact));
    }

    private String consent(Section head, PatientContact contact) {
        Times now = times.now();
        return consents.newest(contact.id())
                .map(consent -> head.getTranslation(
                        consent.byCarer() ? "patient.consent-by-carer" : "patient.consent-given",
                        now.date(LocalDate.ofInstant(consent.agreedAt(), now.zone())),
                        consent.version()))
                .orElseGet(() -> head.getTranslation("patient.consent-none"));
    }

    private String conditions(Section head, PatientRecord record) {
        List<String> names = library.conditions().stream()
                .filter(condition -> record.conditions().contains(condition.id()))
                .map(Condition::name)
                .toList();
        return names.isEmpty() ? head.getTranslation("patient.no-conditions") : String.join(", ", names);
    }

    private String team(Section head, PatientRecord record) {
        Map<AccountId, StaffSummary> people =
                staff.staff().stream().collect(Collectors.toMap(StaffSummary::id, Function.identity()));
        return record.team().stream()
                .filter(member -> people.containsKey(member.account()))
                .map(member -> head.getTranslation(
                        "patient.team-member",
                        java.util.Objects.requireNonNull(people.get(member.account()))
                                .name(),
                        head.getTranslation("record.part." + member.part()).toLowerCase(java.util.Locale.UK)))
                .collect(Collectors.joining(", "));
    }
}
