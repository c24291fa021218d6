package org.homespine.uikit;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.homespine.figures.ExercisePicture;
import org.homespine.figures.Motion;
import org.homespine.figures.MotionWriter;

/** An exercise that moves until it is paused; paused, or where less motion is asked for, its key poses side by side. */
public class MovingFigure extends Div {

    /** An animation that comes into a page after its loading stands until it is told to go on. */
    private static final String GO_ON = """
            const svg = this.querySelector('svg');
            svg?.pauseAnimations();
            setTimeout(() => svg?.unpauseAnimations(), 50);
            """;

    private final Div moving = new Div();
    private final FigurePicture still;
    private final Button pause = new Button();
    private boolean running = true;

    public MovingFigure(ExercisePicture picture) {
        addClassName("moving-figure");
        still = new FigurePicture(picture.still());
        add(still);
        Motion motion = picture.motion();
        if (MotionWriter.moves(motion)) {
            moving.addClassNames("figure-picture", "motion");
            moving.getElement().setAttribute("role", "img");
            moving.getElement().setAttribute("aria-label", motion.alt());
            Svg svg = new Svg(MotionWriter.write(motion));
            svg.getElement().setAttribute("aria-hidden", "true");
            moving.add(svg);
            pause.addClickListener(event -> turn());
            add(moving, pause);
            show();
        }
    }

    private void turn() {
        running = !running;
        show();
    }

    /** Where less motion is asked for, the style sheet keeps the still and hides the rest. */
    private void show() {
        setClassName("running", running);
        moving.setVisible(running);
        if (running) {
            moving.getElement().executeJs(GO_ON);
        }
        pause.setText(getTranslation(running ? "uikit.pause-picture" : "uikit.play-picture"));
    }
}
