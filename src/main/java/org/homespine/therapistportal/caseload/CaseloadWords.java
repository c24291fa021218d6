package org.homespine.therapistportal.caseload;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.homespine.escalation.CaseloadRow;
import org.homespine.escalation.CaseloadRow.Course;
import org.homespine.escalation.CaseloadRow.PainTrend;
import org.homespine.escalation.domain.CaseloadLines;
import org.homespine.escalation.domain.Tier;
import org.homespine.shared.AccountId;
import org.homespine.uikit.Times;

/**
 * How a row of the list of patients reads.
 *
 * @param on whose texts these are
 * @param names of the staff
 */
record CaseloadWords(Component on, Map<AccountId, String> names, CaseloadLines lines, Times times) {

    static final List<Tier> TIERS = List.of(Tier.EMERGENCY, Tier.URGENT, Tier.SOON, Tier.ROUTINE);
    private static final Map<PainTrend, String> ARROWS =
            Map.of(PainTrend.FALLING, "↓", PainTrend.STEADY, "→", PainTrend.RISING, "↑", PainTrend.UNKNOWN, "");

    String born(CaseloadRow row) {
        return text("caseload.born", times.date(row.born()));
    }

    /** Number and word of a tier's open flags; empty where there is none. */
    String flags(CaseloadRow row, Tier tier) {
        Integer many = row.openFlags().get(tier);
        return many == null ? "" : text("caseload.flags-of-tier", many, text("uikit.tier." + tier));
    }

    String program(CaseloadRow row) {
        return text("caseload.course." + row.course());
    }

    String silence(CaseloadRow row) {
        Integer days = row.silentDays();
        if (days == null) {
            return row.course() == Course.PAUSED ? text("caseload.course.PAUSED") : text("caseload.unknown");
        }
        return text("caseload.silent", days);
    }

    boolean isSilent(CaseloadRow row) {
        return row.silentDays() != null && row.silentDays() >= lines.silentDays();
    }

    String done(CaseloadRow row) {
        return row.done() == null || row.band() == null
                ? text("caseload.not-known")
                : text("caseload.done." + row.band(), row.done());
    }

    boolean isLow(CaseloadRow row) {
        return row.done() != null && row.done() < lines.lowPercent();
    }

    String pain(CaseloadRow row) {
        Integer now = row.painHalves();
        if (now == null) {
            return text("caseload.not-known");
        }
        String pain = now % 2 == 0 ? Integer.toString(now / 2) : now / 2 + ".5";
        return text("caseload.pain." + row.painTrend(), pain, Objects.requireNonNull(ARROWS.get(row.painTrend())))
                .strip();
    }

    String review(CaseloadRow row) {
        if (row.reviewOn() == null) {
            return text("caseload.unknown");
        }
        return isReviewDue(row) ? text("caseload.review-due", times.day(row.reviewOn())) : times.day(row.reviewOn());
    }

    boolean isReviewDue(CaseloadRow row) {
        return row.reviewOn() != null && !row.reviewOn().isAfter(times.today());
    }

    String clearance(CaseloadRow row) {
        return row.clearanceEnds() == null ? text("caseload.unknown") : times.day(row.clearanceEnds());
    }

    boolean isEnding(CaseloadRow row) {
        return row.clearanceEnds() != null
                && !row.clearanceEnds().isAfter(times.today().plusDays(lines.clearanceDays()));
    }

    String reviewer(CaseloadRow row) {
        String name = row.reviewer() == null
                ? text("caseload.nobody")
                : names.getOrDefault(row.reviewer(), text("caseload.nobody"));
        return row.watched() ? name : text("caseload.unwatched", name);
    }

    /** For a card: what of a row is worth saying, with its column's name. */
    List<String> facts(CaseloadRow row) {
        return Stream.of(
                        fact("program", true, program(row)),
                        fact("silence", row.silentDays() != null && row.silentDays() > 0, silence(row)),
                        fact("done", true, done(row)),
                        fact("pain", true, pain(row)),
                        fact("review", row.reviewOn() != null, review(row)),
                        fact("clearance", row.clearanceEnds() != null, clearance(row)),
                        fact("reviewer", true, reviewer(row)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> fact(String column, boolean worthSaying, String value) {
        return worthSaying
                ? Optional.of(text("caseload.fact", text("caseload.column." + column), value))
                : Optional.empty();
    }

    private String text(String key, Object... values) {
        return on.getTranslation(key, values);
    }
}
