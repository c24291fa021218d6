package org.homespine.handouts.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.domain.Block.MainMessage;
import org.homespine.handouts.domain.Block.Mark;
import org.homespine.handouts.domain.HandoutInput.Item;
import org.homespine.handouts.domain.Variant.Layout;

/** Composes a handout from a program version: which parts it has, in which order, in which words. */
public final class HandoutComposer {

    private static final int DAYS_OF_WEEK = 7;
    private static final int EMERGENCY_SIGNS = 10;
    private static final int STOP_RULES = 8;
    private static final int LONGEST_NAME = 60;

    private final HandoutTexts texts;

    /** @param texts in the language of the handouts that are asked for */
    public HandoutComposer(HandoutTexts texts) {
        this.texts = texts;
    }

    public Handout compose(HandoutInput input) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(title(input));
        blocks.add(mainMessage(input));
        blocks.add(emergency(input));
        if (!input.paused()) {
            blocks.addAll(program(input));
        }
        blocks.add(new ContactPart(texts, input).contact());
        return new Handout(
                text("title"),
                input.language(),
                input.variant(),
                text("running-head", text("title"), name(input.patient()), input.version(), date(input, input.date())),
                footer(input.clinic()),
                new Handout.Wording(text("page", "{page}", "{pages}"), text("missing-signs", "{signs}")),
                blocks);
    }

    private List<Block> program(HandoutInput input) {
        LogPart log = new LogPart(texts, input);
        if (input.variant().layout() == Layout.LOG) {
            return Stream.concat(log.names().stream(), log.log().stream()).toList();
        }
        List<Block> blocks = new ArrayList<>();
        // After the red signs, which no length of note may push off the first page.
        if (!input.note().isBlank()) {
            blocks.add(new Block.Note(text("program-note"), input.note()));
        }
        blocks.addAll(new ExercisePart(texts, input).blocks());
        blocks.add(new Block.Rules(text("stop.heading"), numbered("stop.rule-", STOP_RULES)));
        blocks.addAll(log.log());
        return blocks;
    }

    private static String footer(HandoutInput.Clinic clinic) {
        return Stream.of(clinic.name(), clinic.phone())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private Block title(HandoutInput input) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("for"), name(input.patient())));
        facts.add(new Fact(text("date"), date(input, input.date())));
        if (!input.therapist().isBlank()) {
            facts.add(new Fact(text("therapist"), name(input.therapist())));
        }
        facts.add(new Fact(text("program"), text("version", input.version())));
        String clinic = name(input.clinic().name());
        Logo logo = input.clinic().logo();
        Mark mark = logo == null ? null : new Mark(logo, clinic.isBlank() ? text("logo") : text("logo-of", clinic));
        return new Block.Title(mark, clinic, text("title"), facts);
    }

    private Block mainMessage(HandoutInput input) {
        if (input.paused()) {
            return new MainMessage(text("paused"), List.of(text("paused-note")));
        }
        List<Item> toDo = input.toDo();
        if (toDo.isEmpty()) {
            return new MainMessage(text("all-held"), List.of());
        }
        List<Set<DayOfWeek>> days =
                toDo.stream().map(item -> item.dose().days()).distinct().toList();
        int daysAWeek =
                days.stream().flatMap(Set::stream).collect(Collectors.toSet()).size();
        List<String> notes = new ArrayList<>();
        if (days.size() > 1) {
            notes.add(text("main.own-days"));
        }
        LocalDate start = input.startsOn();
        if (start != null && start.isAfter(input.date())) {
            notes.add(text("main.start", date(input, start)));
        }
        String main = daysAWeek == DAYS_OF_WEEK
                ? text("main.every-day", toDo.size())
                : text("main.days", toDo.size(), daysAWeek);
        return new MainMessage(main, notes);
    }

    private Block emergency(HandoutInput input) {
        String department = input.clinic().emergencyDepartment().isBlank()
                ? text("emergency.department")
                : input.clinic().emergencyDepartment();
        String whatToDo = input.clinic().emergencyNumber().isBlank()
                ? text("emergency.go", department)
                : text("emergency.call", input.clinic().emergencyNumber(), department);
        return new Block.EmergencyBox(
                text("emergency.sign"),
                text("emergency.heading"),
                numbered("emergency.sign-", EMERGENCY_SIGNS),
                whatToDo,
                text("emergency.advice"));
    }

    private List<String> numbered(String key, int count) {
        List<String> found = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            found.add(text(key + i));
        }
        return found;
    }

    /** A name may be long, but not so long that the red signs leave the first page. */
    private static String name(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    private String date(HandoutInput input, LocalDate date) {
        return DateTimeFormatter.ofPattern(text("date-pattern"), input.language())
                .format(date);
    }

    private String text(String key, Object... values) {
        return texts.text("handouts." + key, values);
    }
}
