package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homespine.library.domain.SafetyReview;
import org.homespine.patients.PatientBaseline;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.uikit.Facts;
import org.homespine.uikit.Times;

/** How a patient was at intake, which symptoms are known, and whom to call. */
class BaselineFacts extends Section {

    private final transient Times times;

    BaselineFacts(PatientRecord record, SafetyReview review, Times times) {
        this.times = times;
        PatientBaseline baseline = record.baseline();
        PatientContact contact = record.contact();
        String known = baseline.known().stream()
                .sorted()
                .map(symptom -> getTranslation("intake.known." + symptom))
                .collect(Collectors.joining(", "));
        String activities = IntStream.range(0, baseline.activities().size())
                .mapToObj(i -> getTranslation(
                        "record.activity",
                        baseline.activities().get(i),
                        baseline.activityScores().get(i)))
                .collect(Collectors.joining("; "));
        add(
                new H2(getTranslation("record.baseline")),
                new Facts()
                        .fact(
                                getTranslation("intake.known"),
                                known.isEmpty() ? getTranslation("record.nothing-known") : known)
                        .fact(getTranslation("record.pain"), Integer.toString(baseline.pain()))
                        .fact(getTranslation("record.reach"), getTranslation("intake.reach." + baseline.reach()))
                        .fact(getTranslation("record.side"), getTranslation("intake.side." + baseline.side()))
                        .fact(
                                getTranslation("intake.baseline"),
                                baseline.baseline() == null
                                        ? ""
                                        : baseline.baseline().toString())
                        .fact(
                                getTranslation("intake.direction"),
                                getTranslation("intake.direction." + baseline.direction()))
                        .fact(getTranslation("intake.activities"), activities)
                        .fact(
                                getTranslation("intake.language"),
                                getTranslation("intake.language." + contact.language()))
                        .fact(getTranslation("record.safety-texts"), reviewed(review))
                        .fact(getTranslation("setup.zone"), contact.zone().getId())
                        .fact(getTranslation("intake.emergency-contact"), baseline.emergencyContact())
                        .fact(getTranslation("intake.out-of-hours"), contact.outOfHoursNumber())
                        .fact(
                                getTranslation("record.app"),
                                getTranslation(baseline.opened() ? "record.app-opened" : "record.app-not-opened")));
    }

    /** Who answers for what the patient reads where safety hangs on it. */
    private String reviewed(SafetyReview review) {
        if (!review.reviews().isEmpty()) {
            SafetyReview.Review last = review.reviews().getLast();
            return getTranslation("record.safety-texts.reviewed", last.who(), times.date(last.on()), last.version());
        }
        return getTranslation(review.original() ? "record.safety-texts.original" : "record.safety-texts.unreviewed");
    }
}
