package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.escalation.AdherenceService;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReviewService;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.therapistportal.course.CourseSection;
import org.homespine.therapistportal.course.Courses;
import org.homespine.therapistportal.course.Shown;
import org.homespine.therapistportal.rules.SettingsSection;
import org.springframework.stereotype.Component;

/** Makes the parts of a patient's page that show what they said, and the flags that came of it. */
@Component
class Evidence {

    private static final int AT_A_GLANCE = 7;
    private static final int PAGE = 90;

    private final ReviewService review;
    private final CheckInService checkIns;
    private final AdherenceService adherence;
    private final Courses courses;
    private final SettingsSection settings;
    private final ClinicTimes times;

    Evidence(
            ReviewService review,
            CheckInService checkIns,
            AdherenceService adherence,
            Courses courses,
            SettingsSection settings,
            ClinicTimes times) {
        this.review = review;
        this.checkIns = checkIns;
        this.adherence = adherence;
        this.courses = courses;
        this.settings = settings;
        this.times = times;
    }

    /** How it has gone over time; each other choice of what to see is told. */
    Section course(PatientId patient, Shown shown, Consumer<Shown> chosen) {
        return new CourseSection(shown, time -> courses.of(patient, time), chosen, times.now());
    }

    Section flags(PatientId patient) {
        Section section = new Section();
        section.add(
                new FlagList(patient, review.flagsOf(patient), times.now(), section.getTranslation("patient.flags")));
        return section;
    }

    /** What is expected of the patient for a while, and from where on the rules speak. */
    Div thresholds(PatientId patient) {
        return settings.ofPatient(patient);
    }

    Section openFlags(PatientId patient) {
        Section section = new Section();
        List<FlagSummary> open = review.flagsOf(patient).stream()
                .filter(flag -> flag.state().isUnresolved())
                .sorted(FlagSummary.BY_URGENCY)
                .toList();
        section.add(new FlagList(patient, open, times.now(), section.getTranslation("patient.open-flags")));
        return section;
    }

    /** How much of the running program was done lately; nothing where no program has run for a day. */
    Section doneLately(PatientId patient) {
        Section section = new Section();
        adherence.lately(patient).ifPresent(lately -> section.add(new DoneLately(lately, times.now())));
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
        Anchor diary = new Anchor("/patients/" + patient + "/diary", section.getTranslation("patient.copy-diary"));
        diary.addClassName("button");
        section.add(new H2(section.getTranslation("patient.check-ins")), diary);
        section.add(new CheckInTable(standing.stream().limit(most).toList(), times.now()));
        if (standing.size() > most && most == PAGE) {
            section.add(new Paragraph(section.getTranslation("patient.newest-only", PAGE, standing.size())));
        }
        return section;
    }
}
