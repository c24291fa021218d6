package org.homespine.commands.figures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.homespine.commands.rules.ExitStatus;
import org.homespine.figures.ExercisePicture;
import org.homespine.figures.SvgWriter;
import org.homespine.library.ExerciseLibrary;

/** {@code figures sheet}: every picture as SVG, and one sheet of them all at full size and at 25 mm. */
public final class SheetCommand {

    private static final int COLUMNS = 2;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 300;
    private static final int TITLE = 22;

    /** 25 mm at 150 dots an inch. */
    private static final int SMALL = 148;

    private final PrintStream errors;

    public SheetCommand(PrintStream errors) {
        this.errors = errors;
    }

    /** FAILED when the folder cannot be written. */
    public ExitStatus run(Path folder, PrintStream out) {
        try {
            Map<String, ExercisePicture> pictures = pictures();
            Files.createDirectories(folder);
            for (Map.Entry<String, ExercisePicture> picture : pictures.entrySet()) {
                Files.writeString(
                        folder.resolve(picture.getKey() + ".svg"),
                        SvgWriter.write(picture.getValue().still()),
                        StandardCharsets.UTF_8);
            }
            ImageIO.write(sheet(pictures), "png", folder.resolve("sheet.png").toFile());
            out.println(pictures.size() + " pictures");
            return ExitStatus.OK;
        } catch (IOException e) {
            errors.println("homespine: " + e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    private static Map<String, ExercisePicture> pictures() {
        ExerciseLibrary library = new ExerciseLibrary();
        Map<String, ExercisePicture> pictures = new LinkedHashMap<>();
        library.exercises()
                .forEach(exercise -> library.picture(exercise.id())
                        .ifPresent(picture -> pictures.put(exercise.id().value(), picture)));
        return pictures;
    }

    private static BufferedImage sheet(Map<String, ExercisePicture> pictures) {
        int rows = Math.ceilDiv(Math.max(1, pictures.size()), COLUMNS);
        BufferedImage sheet = new BufferedImage(COLUMNS * WIDTH, rows * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = sheet.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        Bitmap bitmap = new Bitmap(canvas);
        int place = 0;
        for (Map.Entry<String, ExercisePicture> picture : pictures.entrySet()) {
            int left = place % COLUMNS * WIDTH;
            int top = place / COLUMNS * HEIGHT;
            canvas.setColor(Color.BLACK);
            canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
            canvas.drawString(picture.getKey(), left + 8, top + 16);
            bitmap.paint(picture.getValue().still(), left + 8, top + TITLE, WIDTH - SMALL - 40, HEIGHT - TITLE - 10);
            bitmap.paint(
                    picture.getValue().small(),
                    left + WIDTH - SMALL - 16,
                    top + TITLE + (HEIGHT - TITLE - SMALL) / 2.0,
                    SMALL,
                    SMALL);
            place++;
        }
        canvas.dispose();
        return sheet;
    }
}
