package org.homespine.handouts.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homespine.handouts.domain.Block.Code;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.domain.HandoutInput.Clinic;

/** Whom to reach, when, and what else must be said at the end. */
final class ContactPart {

    private final HandoutTexts texts;
    private final HandoutInput input;

    ContactPart(HandoutTexts texts, HandoutInput input) {
        this.texts = texts;
        this.input = input;
    }

    Block contact() {
        Clinic clinic = input.clinic();
        List<Fact> facts = new ArrayList<>();
        add(facts, "clinic", clinic.phone());
        add(facts, "hours", hours());
        LocalDate review = input.reviewOn();
        if (review != null) {
            add(
                    facts,
                    "review",
                    DateTimeFormatter.ofPattern(text("date-pattern"), input.language())
                            .format(review));
        }
        add(facts, "usual-doctor", clinic.usualDoctorLine());
        add(facts, "out-of-hours", joined(clinic.outOfHoursNumber(), clinic.outOfHoursText()));
        add(facts, "crisis", clinic.crisisLine());
        add(facts, "emergency", clinic.emergencyNumber());
        return new Block.Contact(
                text("contact.heading"),
                facts,
                new Code(text("code.heading"), text("code.text"), input.url(), text("code.alt", input.url())),
                List.of(text("contact.not-watched"), text("contact.evidence"), text("licences")));
    }

    /** The workdays, as a span where they follow each other, and the hours: "Mon to Fri, 9:00 to 17:00". */
    private String hours() {
        Clinic clinic = input.clinic();
        Set<DayOfWeek> workdays = clinic.workdays();
        if (workdays.isEmpty()) {
            return "";
        }
        String days = new Days(texts, input.language(), TextStyle.FULL).of(workdays);
        DateTimeFormatter clock = DateTimeFormatter.ofPattern(text("clock-pattern"), input.language());
        return text("contact.hours-value", days, clock.format(clinic.opens()), clock.format(clinic.closes()));
    }

    private static String joined(String number, String text) {
        return number.isBlank() || text.isBlank() ? number + text : number + ". " + text;
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(text("contact." + key), value));
        }
    }

    private String text(String key, Object... values) {
        return texts.text("handouts." + key, values);
    }
}
