package org.homespine.handouts.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file's identifier made from its content instead of from chance: 16 bytes of its SHA-256, in the same place. */
final class ContentId {

    private static final Pattern ID = Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})> ?<([0-9a-fA-F]{32})>\\]");
    private static final int DIGITS = 32;

    /** The identifier stands before the file's table of objects, which is the last in it. */
    private static final int TAIL = 64 * 1024;

    private ContentId() {}

    static byte[] stamped(byte[] file) {
        int from = Math.max(0, file.length - TAIL);
        Matcher id = ID.matcher(new String(file, from, file.length - from, StandardCharsets.ISO_8859_1));
        int first = -1;
        int second = -1;
        while (id.find()) {
            first = from + id.start(1);
            second = from + id.start(2);
        }
        if (first < 0) {
            throw new IllegalStateException("the PDF has no identifier where one is expected");
        }
        write(file, first, "0".repeat(DIGITS));
        write(file, second, "0".repeat(DIGITS));
        String hash = HexFormat.of().formatHex(sha256(file)).substring(0, DIGITS);
        write(file, first, hash);
        write(file, second, hash);
        return file;
    }

    private static void write(byte[] file, int at, String digits) {
        byte[] bytes = digits.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, file, at, bytes.length);
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
