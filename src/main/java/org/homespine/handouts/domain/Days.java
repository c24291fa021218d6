package org.homespine.handouts.domain;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Days of the week in words: those that follow each other as a span, such as "Mon to Fri", others one by one. */
record Days(HandoutTexts texts, Locale language, TextStyle style) {

    private static final int SHORTEST_SPAN = 3;

    String of(Set<DayOfWeek> days) {
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return "";
        }
        DayOfWeek first = sorted.getFirst();
        DayOfWeek last = sorted.getLast();
        boolean span = sorted.size() >= SHORTEST_SPAN && last.getValue() - first.getValue() == sorted.size() - 1;
        return span
                ? texts.text("handouts.days.span", name(first), name(last))
                : sorted.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(style, language);
    }
}
