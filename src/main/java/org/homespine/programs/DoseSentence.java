package org.homespine.programs;

import java.text.ListFormat;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A dose in plain words, the same on screens, in the app and on paper: "Hold for 30 seconds. Do it 5 times." */
@Component
public class DoseSentence {

    private static final int DAYS_OF_WEEK = 7;
    private static final int MINUTE = 60;

    private final MessageSource texts;

    public DoseSentence(MessageSource texts) {
        this.texts = texts;
    }

    /** All of the dose: how, how much, on which side, how often and on which days. */
    public String of(Dose dose, Locale locale) {
        Sentences sentences = new Sentences(locale);
        how(dose, sentences);
        often(dose, sentences);
        return sentences.joined();
    }

    /** How and how much of it at one time, without how often; empty when only the days are prescribed. */
    public String atOneTime(Dose dose, Locale locale) {
        Sentences sentences = new Sentences(locale);
        how(dose, sentences);
        return sentences.joined();
    }

    private void how(Dose dose, Sentences sentences) {
        sentences.addWords(dose.asTaught());
        sentences.add("angle", dose.angleDegrees());
        sentences.add("hold", sentences.time(dose.holdSeconds()));
        sentences.add("breaths", dose.breaths());
        sentences.add("duration", sentences.time(dose.durationSeconds()));
        sentences.add("repetitions", dose.repetitions());
        boolean severalSets = dose.sets() != null && dose.sets() > 1;
        if (severalSets) {
            sentences.add("sets", dose.sets());
        }
        if (dose.restSeconds() != null && dose.restSeconds() > 0) {
            sentences.add(severalSets ? "rest-between-sets" : "rest", sentences.time(dose.restSeconds()));
        }
        switch (dose.side()) {
            case LEFT -> sentences.add("left", "");
            case RIGHT -> sentences.add("right", "");
            case EACH -> sentences.add("each", "");
            case BOTH -> {}
        }
    }

    private void often(Dose dose, Sentences sentences) {
        String days = sentences.days(dose.days());
        if (dose.timesPerDay() == null) {
            sentences.add("days", days);
        } else {
            sentences.add("times", dose.timesPerDay(), days);
        }
        sentences.add("weekly-cap", dose.weeklyCap());
    }

    /** The sentences so far, in one language. */
    private final class Sentences {

        private final Locale locale;
        private final List<String> sentences = new ArrayList<>();

        Sentences(Locale locale) {
            this.locale = locale;
        }

        void add(String key, @Nullable Object value, Object... more) {
            if (value != null) {
                List<Object> values = new ArrayList<>(List.of(value));
                values.addAll(List.of(more));
                String text = text(key, values.toArray());
                sentences.add(text.substring(0, 1).toUpperCase(locale) + text.substring(1));
            }
        }

        void addWords(String words) {
            if (!words.isBlank()) {
                String stripped = words.strip();
                sentences.add(stripped.matches("(?s).*[.?:…]") ? stripped : stripped + ".");
            }
        }

        @Nullable
        String time(@Nullable Integer seconds) {
            if (seconds == null) {
                return null;
            }
            if (seconds < MINUTE) {
                return text("seconds", seconds);
            }
            String minutes = text("minutes", seconds / MINUTE);
            return seconds % MINUTE == 0 ? minutes : text("and", minutes, text("seconds", seconds % MINUTE));
        }

        String days(Set<DayOfWeek> days) {
            if (days.size() == DAYS_OF_WEEK) {
                return text("every-day");
            }
            List<String> names = days.stream()
                    .sorted()
                    .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                    .toList();
            return text(
                    "on-days",
                    ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                            .format(names));
        }

        String joined() {
            return String.join(" ", sentences);
        }

        private String text(String key, Object... values) {
            return texts.getMessage("programs.dose." + key, values, locale);
        }
    }
}
