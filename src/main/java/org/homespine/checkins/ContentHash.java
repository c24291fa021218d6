package org.homespine.checkins;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.homespine.checkins.domain.Answers;
import org.jspecify.annotations.Nullable;

/**
 * The hash of what an entry says: every field but the times of entering and sending. Two entries of the same uuid and
 * revision with the same hash are a repeat, with another hash a conflict.
 */
final class ContentHash {

    /** Stands between values; control characters are refused in text, so no value can hold it. */
    private static final String BETWEEN = "\u001f";

    private ContentHash() {}

    static String of(CheckInSubmission entry) {
        Answers a = entry.answers();
        List<@Nullable Object> values = new ArrayList<>();
        values.add("1");
        values.add(entry.performedOn());
        values.add(entry.programVersion());
        values.add(entry.evidence());
        values.add(entry.byCarer());
        values.add(sorted(a.em()));
        values.add(a.pain());
        values.add(a.reach());
        values.add(a.side());
        values.add(a.numb());
        values.add(a.tingle());
        values.add(a.weak());
        values.add(a.heelToe());
        values.add(sorted(a.gen()));
        values.add(a.newCondition());
        values.add(a.done());
        values.add(a.unitsDone());
        values.add(a.ratio() == null ? null : a.ratio().toPlainString());
        values.add(a.exercisesDone());
        values.add(a.exerciseStops());
        values.add(a.reason());
        values.add(a.during());
        values.add(a.settled());
        values.add(a.restRelief());
        values.add(a.grc());
        values.add(a.psfs());
        values.add(a.effort());
        values.add(a.note());
        values.add(a.contact());
        String text = String.join(BETWEEN, values.stream().map(String::valueOf).toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable Object sorted(@Nullable Collection<?> signs) {
        return signs == null ? null : new TreeSet<>(signs);
    }
}
