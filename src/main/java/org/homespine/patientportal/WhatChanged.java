package org.homespine.patientportal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homespine.library.ExerciseLibrary;
import org.homespine.patients.PatientContact;
import org.homespine.programs.Change;
import org.homespine.programs.DoseSentence;
import org.homespine.programs.ProgramChanges;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramVersion;
import org.homespine.shared.ExerciseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the program changed from version to version, in the patient's words: what is new, what is gone, how much it is now. */
@Component
class WhatChanged {

    private final ProgramService programs;
    private final ExerciseLibrary library;
    private final DoseSentence doses;
    private final MessageSource texts;

    WhatChanged(ProgramService programs, ExerciseLibrary library, DoseSentence doses, MessageSource texts) {
        this.programs = programs;
        this.library = library;
        this.doses = doses;
        this.texts = texts;
    }

    /** The versions in force up to a date, the newest first. */
    List<Progress.Version> upTo(LocalDate date, PatientContact patient) {
        Locale language = patient.locale();
        List<Progress.Version> said = new ArrayList<>();
        ProgramContent before = null;
        for (ProgramVersion version : programs.versions(patient.id())) {
            LocalDate from = version.inForceFrom(patient.zone());
            if (!from.isAfter(date)) {
                ProgramContent after = version.content();
                said.add(new Progress.Version(
                        version.number(),
                        from,
                        after.note(),
                        before == null ? List.of() : sentences(before, after, language)));
                before = after;
            }
        }
        return said.reversed();
    }

    /** Each thing is said once, however many figures of a dose have changed. */
    private List<String> sentences(ProgramContent before, ProgramContent after, Locale language) {
        return ProgramChanges.between(before, after).stream()
                .flatMap(change -> sentences(change, before, language))
                .distinct()
                .toList();
    }

    private Stream<String> sentences(Change change, ProgramContent before, Locale language) {
        return switch (change) {
            case Change.Added(ProgramItem item) -> Stream.of(isNew(item, language));
            case Change.TakenOut(ProgramItem item) -> Stream.of(isGone(item, language));
            case Change.Swapped(ProgramItem item, ProgramItem was) ->
                Stream.of(isGone(was, language), isNew(item, language));
            case Change.WorkChanged work -> Stream.of(isNow(work.item(), language));
            case Change.FigureChanged figure -> Stream.of(isNow(figure.item(), language));
            case Change.SideChanged side -> Stream.of(isNow(side.item(), language));
            case Change.DaysChanged days -> Stream.of(isNow(days.item(), language));
            case Change.Moved ignored -> Stream.of(text("order", language));
            case Change.PhaseChanged ignored -> Stream.of(text("order", language));
            case Change.NoteChanged(ProgramItem item, var ignored) ->
                item.note().isBlank()
                        ? Stream.empty()
                        : Stream.of(text("note", language, name(item, language), item.note()));
            case Change.OwnStepsChanged(ProgramItem item, var ignored) ->
                before.exercises().contains(item.exercise())
                        ? Stream.of(text("steps", language, name(item, language)))
                        : Stream.empty();
            case Change.ReviewChanged(var ignored, LocalDate on) ->
                on == null ? Stream.empty() : Stream.of(text("review", language, inWords(on, language)));
            // The version's first day and its note stand beside what changed.
            case Change.StartChanged ignored -> Stream.empty();
            case Change.ProgramNoteChanged ignored -> Stream.empty();
        };
    }

    private String isNew(ProgramItem item, Locale language) {
        return text("new", language, name(item, language), doses.of(item.dose(), language));
    }

    private String isGone(ProgramItem item, Locale language) {
        return text("gone", language, name(item, language));
    }

    private String isNow(ProgramItem item, Locale language) {
        return text("now", language, name(item, language), doses.of(item.dose(), language));
    }

    /** The name by which the patient knows it; one that the library has given up keeps its id. */
    private String name(ProgramItem item, Locale language) {
        ExerciseId exercise = item.exercise();
        return library.exercise(exercise)
                .map(known -> library.forPatients(known, language).name())
                .orElse(exercise.value());
    }

    private static String inWords(LocalDate date, Locale language) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getMessage("changed." + key, values, language);
    }
}
