package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReplayService;
import org.homespine.escalation.Replayed;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.Times;
import org.springframework.stereotype.Component;

/** Makes the part of a flag's page that judges its reasons again, from what was known when each was found. */
@Component
class FlagReplay {

    private final ReplayService replays;
    private final ClinicTimes times;

    FlagReplay(ReplayService replays, ClinicTimes times) {
        this.replays = replays;
        this.times = times;
    }

    Div of(FlagSummary flag) {
        Div part = new Div();
        Div said = new Div();
        said.getElement().setAttribute("role", "status");
        Button replay = new Button(part.getTranslation("flag.replay"), event -> show(flag, said));
        Paragraph more = new Paragraph(part.getTranslation("flag.replay-more"));
        more.addClassName("quiet");
        part.add(more, replay, said);
        return part;
    }

    private void show(FlagSummary flag, Div said) {
        Times now = times.now();
        UnorderedList list = new UnorderedList();
        list.addClassName("cards");
        replays.replay(flag.patient(), flag.id(), Locale.UK).forEach(replayed -> list.add(item(said, replayed, now)));
        said.removeAll();
        said.add(list);
    }

    private static ListItem item(Div page, Replayed replayed, Times now) {
        String when = now.at(replayed.foundAt());
        ListItem item = new ListItem(
                switch (replayed) {
                    case Replayed.Same same ->
                        page.getTranslation("flag.replay.same", same.rule(), when, same.says(), same.rules());
                    case Replayed.Different different ->
                        page.getTranslation(
                                different.now().isEmpty() ? "flag.replay.silent" : "flag.replay.different",
                                different.rule(),
                                when,
                                different.then(),
                                different.now());
                    case Replayed.NotPossible not -> page.getTranslation("flag.replay." + not.why(), not.rule(), when);
                });
        item.addClassName("card");
        return item;
    }
}
