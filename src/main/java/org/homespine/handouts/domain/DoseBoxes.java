package org.homespine.handouts.domain;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.domain.HandoutInput.Dose;
import org.jspecify.annotations.Nullable;

/** A dose as boxes of a label and a figure, in the order in which a patient needs them. */
final class DoseBoxes {

    private static final int DAYS_OF_WEEK = 7;
    private static final int MINUTE = 60;

    private final HandoutTexts texts;
    private final Locale language;

    DoseBoxes(HandoutTexts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    List<Fact> of(Dose dose) {
        List<Fact> boxes = new ArrayList<>();
        add(boxes, "angle", dose.angleDegrees() == null ? null : text("degrees", dose.angleDegrees()));
        add(boxes, "hold", time(dose.holdSeconds()));
        add(boxes, "breaths", dose.breaths() == null ? null : text("breaths-value", dose.breaths()));
        add(boxes, "duration", time(dose.durationSeconds()));
        add(boxes, "repetitions", dose.repetitions() == null ? null : text("times", dose.repetitions()));
        add(boxes, "sets", dose.sets() == null ? null : text("sets-value", dose.sets()));
        add(boxes, "rest", dose.restSeconds() == null || dose.restSeconds() == 0 ? null : time(dose.restSeconds()));
        add(boxes, "times-per-day", text("times", dose.timesPerDay() == null ? 1 : dose.timesPerDay()));
        add(boxes, "days", days(dose.days()));
        add(boxes, "weekly-cap", dose.weeklyCap() == null ? null : text("cap-value", dose.weeklyCap()));
        add(boxes, "pain-limit", dose.painLimit() == null ? null : text("pain-limit-value", dose.painLimit()));
        return boxes;
    }

    private String days(Set<DayOfWeek> days) {
        return days.size() == DAYS_OF_WEEK ? text("every-day") : new Days(texts, language, TextStyle.SHORT).of(days);
    }

    private @Nullable String time(@Nullable Integer seconds) {
        if (seconds == null) {
            return null;
        }
        if (seconds < MINUTE) {
            return text("seconds", seconds);
        }
        String minutes = text("minutes", seconds / MINUTE);
        return seconds % MINUTE == 0 ? minutes : minutes + " " + text("seconds", seconds % MINUTE);
    }

    private void add(List<Fact> boxes, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            boxes.add(new Fact(text(key), value));
        }
    }

    private String text(String key, Object... values) {
        return texts.text("handouts.dose." + key, values);
    }
}
