package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.homespine.programs.ProgramPause;
import org.homespine.programs.ProgramView;
import org.homespine.shared.PatientId;
import org.homespine.uikit.Refusals;

/** The state of the program, its pauses, and the ways to write it and to print it. */
class ProgramSection extends Section {

    ProgramSection(PatientId patient, Optional<ProgramView> program, Consumer<UUID> lift) {
        add(new H2(getTranslation("program.title")));
        Refusals refusals = new Refusals();
        add(refusals);
        if (program.isPresent()) {
            ProgramView view = program.get();
            add(new Paragraph(
                    getTranslation("program.state." + view.state(), view.version() == null ? 0 : view.version())));
            view.pauses().forEach(pause -> add(pause(pause, refusals, lift)));
            if (view.version() != null) {
                add(handout(patient, "A4"), handout(patient, "LETTER"));
            }
        } else {
            add(new Paragraph(getTranslation("program.none")));
        }
        Anchor edit = new Anchor("/patients/" + patient + "/program", getTranslation("program.write"));
        edit.addClassName("button");
        add(edit);
    }

    private Anchor handout(PatientId patient, String paper) {
        Anchor link =
                new Anchor("/handouts/" + patient + "?paper=" + paper, getTranslation("program.handout." + paper));
        link.setRouterIgnore(true);
        link.addClassName("button");
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Paragraph pause(ProgramPause pause, Refusals refusals, Consumer<UUID> lift) {
        Paragraph line = new Paragraph(getTranslation(
                "program.paused", getTranslation("program.pause." + pause.cause()), Date.from(pause.from())));
        line.add(new Button(getTranslation("program.lift"), event -> refusals.attempt(() -> lift.accept(pause.id()))));
        return line;
    }
}
