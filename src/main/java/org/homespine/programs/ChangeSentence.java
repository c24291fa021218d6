package org.homespine.programs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A change of a program in plain words: "Cat-cow: 2 sets instead of 1 set." */
@Component
public class ChangeSentence {

    private final MessageSource texts;
    private final ExerciseLibrary library;
    private final DoseSentence doses;

    public ChangeSentence(MessageSource texts, ExerciseLibrary library, DoseSentence doses) {
        this.texts = texts;
        this.library = library;
        this.doses = doses;
    }

    public List<String> of(List<Change> changes, Locale locale) {
        return changes.stream().map(change -> of(change, locale)).toList();
    }

    public String of(Change change, Locale locale) {
        return switch (change) {
            case Change.OfItem ofItem -> {
                String name = name(ofItem.item().exercise());
                yield text("at", locale, name, ofItem(ofItem, locale));
            }
            case Change.StartChanged start ->
                text("start", locale, date(start.after(), locale), date(start.before(), locale));
            case Change.ReviewChanged review ->
                text("review", locale, date(review.after(), locale), date(review.before(), locale));
            case Change.ProgramNoteChanged note ->
                text(note.after().isBlank() ? "note-gone" : "note", locale, note.after());
        };
    }

    private String ofItem(Change.OfItem change, Locale locale) {
        return switch (change) {
            case Change.Added added ->
                text(
                        "added",
                        locale,
                        part(added.item().phase(), locale),
                        doses.of(added.item().dose(), locale));
            case Change.TakenOut ignored -> text("taken-out", locale);
            case Change.Swapped swapped ->
                text(
                        "swapped",
                        locale,
                        name(swapped.before().exercise()),
                        doses.of(swapped.item().dose(), locale));
            case Change.Moved moved -> text("moved", locale, moved.to(), moved.from());
            case Change.PhaseChanged phase ->
                text("instead", locale, part(phase.item().phase(), locale), part(phase.before(), locale));
            case Change.WorkChanged work ->
                text(
                        "work",
                        locale,
                        doses.atOneTime(work.item().dose(), locale),
                        doses.atOneTime(work.before(), locale));
            case Change.FigureChanged figure -> figure(figure, locale);
            case Change.SideChanged side ->
                text("instead", locale, side(side.item().dose().side(), locale), side(side.before(), locale));
            case Change.DaysChanged days ->
                text("instead", locale, days(days.item().dose().days(), locale), days(days.before(), locale));
            case Change.NoteChanged note ->
                text(
                        note.item().note().isBlank() ? "item-note-gone" : "item-note",
                        locale,
                        note.item().note());
            case Change.OwnStepsChanged steps ->
                text(
                        steps.item().ownSteps().isEmpty() ? "own-steps-gone" : "own-steps",
                        locale,
                        String.join(" / ", steps.item().ownSteps()));
        };
    }

    private String figure(Change.FigureChanged change, Locale locale) {
        String before = amount(change.figure(), change.before(), locale);
        String after = amount(change.figure(), change.after(), locale);
        if (before.isEmpty()) {
            return text("new-figure", locale, after);
        }
        return after.isEmpty() ? text("no-longer", locale, before) : text("instead", locale, after, before);
    }

    private String amount(Figure figure, Amount amount, Locale locale) {
        return switch (amount) {
            case Amount.NotSaid ignored -> "";
            case Amount.Of said ->
                text(
                        "figure." + figure,
                        locale,
                        figure.isTime() ? doses.time(said.value(), locale) : (Object) said.value());
        };
    }

    private String days(Set<DayOfWeek> days, Locale locale) {
        return doses.days(days, locale);
    }

    private String side(Side side, Locale locale) {
        return texts.getMessage("programs.side." + side.name().toLowerCase(Locale.ROOT), new Object[0], locale)
                .toLowerCase(locale);
    }

    private String part(Phase phase, Locale locale) {
        return text("part." + phase, locale);
    }

    private String date(@Nullable LocalDate date, Locale locale) {
        return date == null
                ? text("no-date", locale)
                : date.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    private String name(ExerciseId exercise) {
        return library.exercise(exercise).map(Exercise::name).orElse(exercise.value());
    }

    private String text(String key, Locale locale, Object... values) {
        return texts.getMessage("programs.change." + key, values, locale);
    }
}
