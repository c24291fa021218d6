package org.homespine.commands.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.homespine.commands.rules.ExitStatus;
import org.homespine.figures.Drawing;
import org.homespine.figures.SvgWriter;
import org.homespine.library.ExerciseLibrary;
import org.homespine.shared.ExerciseId;

/** {@code figures icon}: the patient app's icon, our own figure on all fours, as SVG and in the sizes that phones ask for. */
public final class IconCommand {

    private static final ExerciseId FIGURE = new ExerciseId("cat-cow");
    private static final int SIZE = 512;
    private static final int ROUNDING = 96;

    /** A phone may cut a maskable icon to a circle: what matters stays within 80 % of its width (W3C app manifest). */
    private static final double SAFE = 0.66;

    private static final double LARGE = 0.86;
    private static final Color PAPER = Color.WHITE;
    private static final Color FRAME = new Color(0x0b, 0x4f, 0x5c);
    private static final int FRAME_WIDTH = 26;

    private final PrintStream errors;

    public IconCommand(PrintStream errors) {
        this.errors = errors;
    }

    /** FAILED when the folder cannot be written. */
    public ExitStatus run(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("icon.svg"), svg());
            write(folder, "icon-192.png", icon(192, LARGE, true));
            write(folder, "icon-512.png", icon(SIZE, LARGE, true));
            write(folder, "icon-maskable.png", icon(SIZE, SAFE, false));
            write(folder, "icon-apple.png", icon(180, SAFE, false));
            return ExitStatus.OK;
        } catch (IOException e) {
            errors.println("homespine: " + e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    /** The icon as text. */
    public static String svg() {
        Drawing figure = figure();
        double width = SIZE * LARGE;
        String drawn = SvgWriter.write(figure)
                .replaceFirst(
                        "<svg ",
                        "<svg x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" "
                                .formatted((SIZE - width) / 2, (SIZE - width) / 2, width, width));
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"#ffffff\""
                        + " stroke=\"#%06x\" stroke-width=\"%d\"/>%s</svg>%n")
                .formatted(
                        SIZE,
                        SIZE,
                        FRAME_WIDTH / 2,
                        FRAME_WIDTH / 2,
                        SIZE - FRAME_WIDTH,
                        SIZE - FRAME_WIDTH,
                        ROUNDING,
                        FRAME.getRGB() & 0xffffff,
                        FRAME_WIDTH,
                        drawn);
    }

    private static Drawing figure() {
        return new ExerciseLibrary().picture(FIGURE).orElseThrow().pose(0);
    }

    private static void write(Path folder, String name, BufferedImage icon) throws IOException {
        ImageIO.write(icon, "png", folder.resolve(name).toFile());
    }

    private static BufferedImage icon(int size, double share, boolean framed) {
        BufferedImage icon = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = icon.createGraphics();
        Bitmap bitmap = new Bitmap(canvas);
        double scale = (double) size / SIZE;
        canvas.scale(scale, scale);
        if (framed) {
            canvas.setColor(FRAME);
            canvas.fill(new RoundRectangle2D.Double(0, 0, SIZE, SIZE, 2.0 * ROUNDING, 2.0 * ROUNDING));
            canvas.setColor(PAPER);
            int inner = SIZE - 2 * FRAME_WIDTH;
            int rounding = 2 * (ROUNDING - FRAME_WIDTH);
            canvas.fill(new RoundRectangle2D.Double(FRAME_WIDTH, FRAME_WIDTH, inner, inner, rounding, rounding));
        } else {
            canvas.setColor(PAPER);
            canvas.fillRect(0, 0, SIZE, SIZE);
        }
        double width = SIZE * share;
        bitmap.paint(figure(), (SIZE - width) / 2, (SIZE - width) / 2, width, width);
        canvas.dispose();
        return icon;
    }
}
