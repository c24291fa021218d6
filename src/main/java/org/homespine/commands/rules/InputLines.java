package org.homespine.commands.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of a stream, one at a time, in UTF-8. A line ends in LF or CR LF; a byte-order mark before the first is
 * passed over. What is too long is skipped without being kept, so that memory is bounded whatever comes in.
 */
final class InputLines {

    /** A check-in takes under a kilobyte, unless it has a note: room for 16,000 of them. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final BeforeWaiting beforeWaiting;
    private final byte[] block = new byte[64 * 1024];
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;
    private int at;
    private int end;
    private long number;

    /** Called before the stream is asked for more, which may take for ever. */
    @FunctionalInterface
    interface BeforeWaiting {
        void run() throws IOException;
    }

    InputLines(InputStream in, BeforeWaiting beforeWaiting) {
        this.in = in;
        this.beforeWaiting = beforeWaiting;
    }

    /** A line by its number, from 1 on. */
    record Line(long number, byte[] bytes, long length) {

        /** The text of the line; throws {@link Unreadable} when it is too long or is not UTF-8. */
        String text() {
            if (length > LONGEST) {
                throw new Unreadable("", "is longer than " + LONGEST + " bytes");
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new Unreadable("", "is not UTF-8");
            }
        }

        private boolean endsInCarriageReturn() {
            return bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        }

        boolean beginsWithByteOrderMark() {
            return bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
        }

        /** The line without the marks that some programs add; one that is too long stays as it is. */
        Line bare() {
            if (length > LONGEST) {
                return this;
            }
            int from = number == 1 && beginsWithByteOrderMark() ? 3 : 0;
            int to = Math.max(from, bytes.length - (endsInCarriageReturn() ? 1 : 0));
            return new Line(number, Arrays.copyOfRange(bytes, from, to), to - from);
        }
    }

    /** The next line as it stands, without its LF; empty at the end. */
    Optional<Line> next() throws IOException {
        kept.reset();
        length = 0;
        while (at < end || refill()) {
            int stop = endOfLine();
            keep(stop);
            at = stop;
            if (at < end) {
                at++;
                return Optional.of(line());
            }
        }
        return length == 0 ? Optional.empty() : Optional.of(line());
    }

    private boolean refill() throws IOException {
        beforeWaiting.run();
        at = 0;
        end = Math.max(0, in.read(block));
        return end > 0;
    }

    private int endOfLine() {
        int stop = at;
        while (stop < end && block[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private void keep(int stop) {
        length += stop - at;
        if (length <= LONGEST) {
            kept.write(block, at, stop - at);
        }
    }

    private Line line() {
        return new Line(++number, kept.toByteArray(), length);
    }
}
