package org.homespine.escalation;

import java.time.LocalDate;
import java.util.Map;
import org.homespine.escalation.domain.AdherenceLately.Band;
import org.homespine.escalation.domain.Tier;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A patient as a list shows them.
 *
 * @param silentDays days up to yesterday without a check-in, not counted before the start of the program nor a pause;
 *     null unless it runs
 * @param done percent of the last active week's units, rounded down; null where it is not known
 * @param painHalves the usual pain, counted in halves; null where it is not known
 * @param painHalvesBefore the usual pain of the logged days before; null where it is not known
 * @param openFlags how many of each tier; a tier without one is left out
 * @param reviewOn the day of the running program's next review; null where none is set
 * @param clearanceEnds the soonest day on which a clearance expires that has not; null without one
 * @param reviewer null where nobody is
 * @param watched whether somebody is there for them now
 * @param key where it stands in the order that was asked for
 */
public record CaseloadRow(
        PatientId patient,
        String firstName,
        String lastName,
        LocalDate born,
        Course course,
        @Nullable Integer silentDays,
        @Nullable Integer done,
        @Nullable Integer painHalves,
        @Nullable Integer painHalvesBefore,
        Map<Tier, Integer> openFlags,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate clearanceEnds,
        @Nullable AccountId reviewer,
        boolean watched,
        Key key) {

    /** From a point up or down on, a trend is called one; REF-NPRS calls 2 points real change. */
    private static final int TREND_HALVES = 2;

    public CaseloadRow {
        openFlags = Map.copyOf(openFlags);
    }

    /** How far a patient's program has come. */
    public enum Course {
        NONE,
        DRAFT,
        RUNNING,
        PAUSED,
        ENDED
    }

    /** How the usual pain compares with the days before. */
    public enum PainTrend {
        FALLING,
        STEADY,
        RISING,
        UNKNOWN
    }

    /** Where a page ended. */
    public record Key(int order, String lastName, String firstName, PatientId patient) {}

    public String fullName() {
        return firstName + " " + lastName;
    }

    public PainTrend painTrend() {
        if (painHalves == null || painHalvesBefore == null) {
            return PainTrend.UNKNOWN;
        }
        int change = painHalves - painHalvesBefore;
        if (Math.abs(change) < TREND_HALVES) {
            return PainTrend.STEADY;
        }
        return change < 0 ? PainTrend.FALLING : PainTrend.RISING;
    }

    /** Null where adherence is not known. */
    public @Nullable Band band() {
        return done == null ? null : Band.of(done);
    }
}
