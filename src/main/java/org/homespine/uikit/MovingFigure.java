package org.homespine.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.homespine.figures.ExercisePicture;
import org.homespine.figures.Motion;
import org.homespine.figures.MotionWriter;

/** An exercise that moves until it is paused; paused, or where less motion is asked for, its key poses side by side. */
public class MovingFigure extends Div {

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
            moving.add(new Image(film(motion), motion.alt()));
            pause.addClickListener(event -> turn());
            add(moving, pause);
            show();
        }
    }

    /** As an image it keeps its own time; within a page that has been loaded the animation would stand. */
    private static DownloadHandler film(Motion motion) {
        return DownloadHandler.fromInputStream(event -> {
                    byte[] svg = MotionWriter.write(motion).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(svg), "exercise.svg", "image/svg+xml", svg.length);
                })
                .inline();
    }

    private void turn() {
        running = !running;
        show();
    }

    /** Where less motion is asked for, the style sheet keeps the still and hides the rest. */
    private void show() {
        setClassName("running", running);
        moving.setVisible(running);
        pause.setText(getTranslation(running ? "uikit.pause-picture" : "uikit.play-picture"));
    }
}
