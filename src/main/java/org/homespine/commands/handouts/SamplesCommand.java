package org.homespine.commands.handouts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homespine.commands.rules.ExitStatus;
import org.homespine.handouts.pdf.HandoutRenderer;

/** {@code handouts samples}: every variant of made-up programs as PDF, and each first page as PNG. */
public final class SamplesCommand {

    private static final String PAINTER = "pdftoppm";
    private static final String DOTS_PER_INCH = "60";

    private final PrintStream errors;
    private final List<Integer> exercises;

    public SamplesCommand(PrintStream errors) {
        this(errors, Sample.EXERCISES);
    }

    /** Writes programs of these numbers of exercises. */
    SamplesCommand(PrintStream errors, List<Integer> exercises) {
        this.errors = errors;
        this.exercises = exercises;
    }

    /** FAILED when the folder cannot be written, or a page that was written cannot be painted. */
    public ExitStatus run(Path folder, PrintStream out) {
        SamplePrograms programs = new SamplePrograms();
        HandoutRenderer renderer = new HandoutRenderer();
        try {
            Files.createDirectories(folder);
            boolean paints = paints();
            int written = 0;
            for (int many : exercises) {
                for (Sample sample : Sample.ALL) {
                    Path file = folder.resolve(many + "-" + sample.name() + ".pdf");
                    Files.write(
                            file,
                            renderer.pdf(
                                    programs.handout(many, sample.variant(), sample.language()),
                                    SamplePrograms.MADE_AT));
                    if (paints) {
                        paint(file);
                    }
                    written++;
                }
            }
            out.println(written + " handouts");
            if (!paints) {
                errors.println("homespine: " + PAINTER + " is missing, so no page is painted as PNG"
                        + " (on Debian: sudo apt-get install poppler-utils)");
            }
            return ExitStatus.OK;
        } catch (IOException e) {
            errors.println("homespine: " + e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    private static boolean paints() {
        try {
            return exit(PAINTER, "-v") == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** The first page, beside the file. */
    private static void paint(Path file) throws IOException {
        String name = file.toString();
        String picture = name.substring(0, name.length() - ".pdf".length());
        int exit = exit(PAINTER, "-png", "-r", DOTS_PER_INCH, "-f", "1", "-l", "1", "-singlefile", name, picture);
        if (exit != 0) {
            throw new IOException(PAINTER + " cannot paint " + name);
        }
    }

    private static int exit(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }
}
