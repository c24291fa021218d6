package org.homespine.handouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Reads PDFs back with other people's programs. */
public final class Poppler {

    private Poppler() {}

    /** The text in the order in which it is drawn, with a form feed after each page. */
    public static String text(byte[] pdf) {
        return run(pdf, "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-");
    }

    /** The text as a person reads it, in letters that are not shaped, each stretch of white space one space. */
    public static String read(byte[] pdf) {
        return Normalizer.normalize(run(pdf, "pdftotext", "-enc", "UTF-8", "FILE", "-"), Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\s+", " ");
    }

    public static String info(byte[] pdf) {
        return run(pdf, "pdfinfo", "FILE");
    }

    /** The structure as a screen reader finds it, with its texts. */
    public static String structure(byte[] pdf) {
        return run(pdf, "pdfinfo", "-struct-text", "FILE");
    }

    /** Every font size in which something is printed, in points. */
    public static List<Double> sizes(byte[] pdf) {
        List<Double> sizes = new ArrayList<>();
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("<fontspec [^>]*size=\"([0-9.]+)\"")
                .matcher(run(pdf, "pdftohtml", "-xml", "-stdout", "-i", "-zoom", "1", "FILE"));
        while (matcher.find()) {
            sizes.add(Double.valueOf(matcher.group(1)));
        }
        return sizes;
    }

    public static String fonts(byte[] pdf) {
        return run(pdf, "pdffonts", "FILE");
    }

    /** Throws when the file is not sound. */
    public static String qpdfCheck(byte[] pdf) {
        return run(pdf, "qpdf", "--check", "FILE");
    }

    /** The file with nothing packed, as far as it is text. */
    public static String plain(byte[] pdf) {
        return new String(
                bytes(pdf, "qpdf", "--qdf", "--stream-data=uncompress", "--object-streams=disable", "FILE", "-"),
                StandardCharsets.ISO_8859_1);
    }

    /** Where on the first page, from its left edge in points, the middle of the tallest words is. */
    public static double tallestWordsCentre(byte[] pdf) {
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(
                        "<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\"")
                .matcher(run(pdf, "pdftotext", "-bbox", "-l", "1", "FILE", "-"));
        double tallest = 0;
        double centre = 0;
        while (matcher.find()) {
            double height = Double.parseDouble(matcher.group(4)) - Double.parseDouble(matcher.group(2));
            if (height > tallest) {
                tallest = height;
                centre = (Double.parseDouble(matcher.group(1)) + Double.parseDouble(matcher.group(3))) / 2;
            }
        }
        return centre;
    }

    /** A page as PNG. */
    public static byte[] page(byte[] pdf, int page, int dotsPerInch) {
        String number = Integer.toString(page);
        String resolution = Integer.toString(dotsPerInch);
        return bytes(pdf, "pdftoppm", "-png", "-r", resolution, "-f", number, "-l", number, "FILE");
    }

    private static String run(byte[] pdf, String... command) {
        return new String(bytes(pdf, command), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(byte[] pdf, String... command) {
        try {
            Path folder = Files.createTempDirectory("handout");
            try {
                Path file = Files.write(folder.resolve("handout.pdf"), pdf);
                for (int i = 0; i < command.length; i++) {
                    command[i] = command[i].equals("FILE") ? file.toString() : command[i];
                }
                Path out = folder.resolve("out");
                Path errors = folder.resolve("errors");
                int exit = started(command, out, errors).waitFor();
                if (exit != 0) {
                    throw new AssertionError(
                            command[0] + " says " + exit + ": " + Files.readString(out, StandardCharsets.ISO_8859_1)
                                    + Files.readString(errors, StandardCharsets.ISO_8859_1));
                }
                return Files.readAllBytes(out);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process started(String[] command, Path out, Path errors) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    command[0] + " is missing: apt-get install poppler-utils qpdf (brew: poppler qpdf)");
        }
    }
}
