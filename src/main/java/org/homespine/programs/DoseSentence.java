package org.homespine.programs;

import java.text.ListFormat;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** A time such as "one minute and 30 seconds". */
    String time(int seconds, Locale locale) {
        return new Sentences(locale).time(seconds);
    }

    /** Days of the week such as "every day" or "on Monday and Friday". */
    String days(Set<DayOfWeek> days, Locale locale) {
        return new Sentences(locale).days(days);
    }

    private void how(Dose dose, Sentences sentences) {
        sentences.add("angle", dose.angleDegrees());
        switch (dose.work()) {
            case Work.NotSaid ignored -> {}
            case Work.AsTaught taught -> sentences.addWords(taught.words());
            case Work.Repetitions counted -> sentences.add("repetitions", counted.times());
            case Work.Hold held -> {
                sentences.addTime("hold", Amount.of(held.seconds()));
                sentences.add("repetitions", held.times());
            }
            case Work.Breaths breathed -> {
                sentences.add("breaths", breathed.breaths());
                sentences.add("repetitions", breathed.times());
            }
            case Work.Duration kept -> sentences.addTime("duration", Amount.of(kept.seconds()));
        }
        sentences.add("sets", dose.sets());
        sentences.addTime("rest-between-sets", dose.restSeconds());
        switch (dose.side()) {
            case LEFT -> sentences.add("left", "");
            case RIGHT -> sentences.add("right", "");
            case EACH -> sentences.add("each", "");
            case BOTH -> {}
        }
        sentences.add("pain-limit", dose.painLimit());
    }

    private void often(Dose dose, Sentences sentences) {
        String days = sentences.days(dose.days());
        switch (dose.timesPerDay()) {
            case Amount.NotSaid ignored -> sentences.add("days", days);
            case Amount.Of times -> sentences.add("times", times.value(), days);
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

        void add(String key, Amount amount) {
            if (amount instanceof Amount.Of said) {
                add(key, (Object) said.value());
            }
        }

        void addTime(String key, Amount seconds) {
            if (seconds instanceof Amount.Of said) {
                add(key, time(said.value()));
            }
        }

        void add(String key, Object... values) {
            String text = text(key, values);
            sentences.add(text.substring(0, 1).toUpperCase(locale) + text.substring(1));
        }

        void addWords(String words) {
            if (!words.isBlank()) {
                String stripped = words.strip();
                sentences.add(stripped.matches("(?s).*[.?:…]") ? stripped : stripped + ".");
            }
        }

        private String time(int seconds) {
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
