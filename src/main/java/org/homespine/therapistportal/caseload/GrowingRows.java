package org.homespine.therapistportal.caseload;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.escalation.CaseloadRow;
import org.homespine.escalation.CaseloadRow.Key;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list as far as it has been scrolled, read page after page behind the last row, so that no page costs more
 * than the first and nobody counts them all.
 */
final class GrowingRows implements Serializable {

    private static final int PAGE = 50;

    /** A page of rows after a key, or the first; fewer than the limit are the last. */
    interface Pages extends Serializable {
        List<CaseloadRow> after(@Nullable Key key, int limit);
    }

    private final transient Pages pages;
    private final transient List<CaseloadRow> read = new ArrayList<>();
    private boolean ended;

    GrowingRows(Pages pages) {
        this.pages = pages;
    }

    Stream<CaseloadRow> from(int offset, int limit) {
        while (!ended && read.size() < offset + limit) {
            Key last = read.isEmpty() ? null : read.getLast().key();
            List<CaseloadRow> page = pages.after(last, PAGE);
            read.addAll(page);
            ended = page.size() < PAGE;
        }
        return read.stream().skip(offset).limit(limit);
    }

    /** Reads them anew when they are next asked for. */
    void forget() {
        read.clear();
        ended = false;
    }
}
