package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.homespine.escalation.domain.AdherenceLately;
import org.homespine.escalation.domain.AdherenceLately.Day;
import org.homespine.escalation.domain.AdherenceLately.Week;
import org.homespine.uikit.Times;

/** How much of the program was done lately: the last week in a sentence, then day by day. */
class DoneLately extends Div {

    private final transient Times times;

    DoneLately(AdherenceLately lately, Times times) {
        this.times = times;
        addClassName("done-lately");
        OrderedList days = new OrderedList();
        lately.days().stream().map(this::item).forEach(days::add);
        add(new H2(getTranslation("done.title")), new Paragraph(sentence(lately.week())), days);
    }

    private String sentence(Week week) {
        return switch (week) {
            case Week.NothingDue ignored -> getTranslation("done.nothing-due");
            case Week.Unknown(int silentDays) -> getTranslation("done.unknown", silentDays);
            case Week.Known known ->
                getTranslation("done.week." + known.band(), known.done(), known.due(), known.percent());
        };
    }

    private ListItem item(Day day) {
        Span date = new Span(times.day(day.date()));
        date.addClassName("quiet");
        ListItem item = new ListItem(date, new Span(amount(day)));
        item.addClassName(kind(day));
        return item;
    }

    private String amount(Day day) {
        return switch (day) {
            case Day.Paused ignored -> getTranslation("done.paused");
            case Day.NotLogged(var ignored, long due) -> getTranslation(due == 0 ? "done.rest" : "done.not-logged");
            case Day.Logged(var ignored, long done, long due) ->
                due == 0 ? getTranslation("done.rest") : getTranslation("done.of", done, due);
        };
    }

    private static String kind(Day day) {
        return switch (day) {
            case Day.Paused ignored -> "paused";
            case Day.NotLogged(var ignored, long due) -> due == 0 ? "rest" : "not-logged";
            case Day.Logged(var ignored, long done, long due) -> {
                if (due == 0) {
                    yield "rest";
                }
                yield done == due ? "all" : done == 0 ? "nothing" : "some";
            }
        };
    }
}
