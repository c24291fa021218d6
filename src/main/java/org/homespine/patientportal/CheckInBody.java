package org.homespine.patientportal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.homespine.checkins.CheckInSubmission;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.Evidence;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.checkins.domain.StopReason;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;

/** A check-in as the patient app sends it, before it is known to make sense. */
record CheckInBody(
        @Nullable UUID uuid,
        @Nullable Integer rev,
        @Nullable LocalDate performedOn,
        @Nullable OffsetDateTime enteredAt,
        @Nullable OffsetDateTime sentAt,
        @Nullable String zone,
        @Nullable Integer pain,
        @Nullable Integer during,
        @Nullable Settled settled,
        @Nullable Integer reach,
        @Nullable Side side,
        @Nullable Sign numb,
        @Nullable Sign tingle,
        @Nullable Sign weak,
        @Nullable HeelToe heelToe,
        @Nullable Set<EmergencySign> em,
        @Nullable Set<GeneralSign> gen,
        @Nullable RestRelief restRelief,
        @Nullable Done done,
        @Nullable Integer unitsDone,
        @Nullable BigDecimal ratio,
        @Nullable List<String> exercisesDone,
        @Nullable List<Stop> exerciseStops,
        @Nullable SkipReason reason,
        @Nullable String newCondition,
        @Nullable Integer grc,
        @Nullable List<@Nullable Integer> psfs,
        @Nullable Integer effort,
        @Nullable String note,
        @Nullable Boolean contact,
        @Nullable Integer programVersion,
        @Nullable Evidence evidence,
        @Nullable Boolean byCarer) {

    private static final int HIGHEST_REVISION = 1000;

    record Stop(@Nullable String exercise, @Nullable StopReason reason) {}

    /** What was sent, as an entry; throws {@link Refused} naming every field that cannot be used. */
    CheckInSubmission toSubmission() {
        List<Reason> reasons = new ArrayList<>();
        required(reasons, "uuid", uuid);
        required(reasons, "rev", rev);
        required(reasons, "performedOn", performedOn);
        required(reasons, "enteredAt", enteredAt);
        required(reasons, "sentAt", sentAt);
        required(reasons, "zone", zone);
        required(reasons, "evidence", evidence);
        if (rev != null && (rev < 1 || rev > HIGHEST_REVISION)) {
            reasons.add(new Reason("rev", "out-of-range", List.of(1, HIGHEST_REVISION)));
        }
        year(reasons, "performedOn", performedOn == null ? null : performedOn.getYear());
        year(reasons, "enteredAt", enteredAt == null ? null : enteredAt.getYear());
        year(reasons, "sentAt", sentAt == null ? null : sentAt.getYear());
        if (note != null && note.chars().anyMatch(CheckInBody::isControl)) {
            reasons.add(new Reason("note", "control-characters", List.of()));
        }
        noneMissing(reasons, "em", em);
        noneMissing(reasons, "gen", gen);
        noneMissing(reasons, "psfs", psfs);
        ZoneId where = zone == null ? null : zone(reasons, zone);
        List<ExerciseId> exercises = ids(reasons, "exercisesDone", exercisesDone, ExerciseId::new);
        List<ExerciseStop> stops = stops(reasons);
        ConditionId condition = newCondition == null
                ? null
                : ids(reasons, "newCondition", List.of(newCondition), ConditionId::new).stream()
                        .findFirst()
                        .orElse(null);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        return new CheckInSubmission(
                Objects.requireNonNull(uuid),
                Objects.requireNonNull(rev),
                Objects.requireNonNull(performedOn),
                Objects.requireNonNull(enteredAt).toInstant(),
                Objects.requireNonNull(sentAt).toInstant(),
                Objects.requireNonNull(where),
                answers(exercises, stops, condition),
                programVersion,
                Objects.requireNonNull(evidence),
                Boolean.TRUE.equals(byCarer));
    }

    private static void noneMissing(List<Reason> reasons, String field, @Nullable Collection<?> values) {
        if (values != null && values.stream().anyMatch(Objects::isNull)) {
            reasons.add(new Reason(field, "wrong-type", List.of()));
        }
    }

    private Answers answers(List<ExerciseId> exercises, List<ExerciseStop> stops, @Nullable ConditionId condition) {
        return new Answers(
                em,
                pain,
                reach,
                side,
                numb,
                tingle,
                weak,
                heelToe,
                gen,
                condition,
                done,
                unitsDone,
                ratio,
                exercises,
                stops,
                reason,
                during,
                settled,
                restRelief,
                grc,
                psfs == null ? null : psfs.stream().map(Objects::requireNonNull).toList(),
                effort,
                note == null || note.isBlank() ? null : note.strip(),
                Boolean.TRUE.equals(contact));
    }

    private List<ExerciseStop> stops(List<Reason> reasons) {
        List<ExerciseStop> stops = new ArrayList<>();
        for (Stop stop : exerciseStops == null ? List.<Stop>of() : exerciseStops) {
            if (stop == null || stop.exercise() == null || stop.reason() == null) {
                reasons.add(new Reason("exerciseStops", "required", List.of()));
            } else {
                StopReason why = stop.reason();
                ids(reasons, "exerciseStops", List.of(stop.exercise()), ExerciseId::new)
                        .forEach(exercise -> stops.add(new ExerciseStop(exercise, why)));
            }
        }
        return stops;
    }

    static void required(List<Reason> reasons, String field, @Nullable Object value) {
        if (value == null) {
            reasons.add(new Reason(field, "required", List.of()));
        }
    }

    /** A device's clock may be years off; only what no clock shows is refused. */
    static void year(List<Reason> reasons, String field, @Nullable Integer year) {
        if (year != null && (year < 1970 || year > 2200)) {
            reasons.add(new Reason(field, "out-of-range", List.of("1970", "2200")));
        }
    }

    private static @Nullable ZoneId zone(List<Reason> reasons, String name) {
        try {
            if (name.length() <= 60) {
                return ZoneId.of(name);
            }
        } catch (DateTimeException e) {
            // Said below, together with a name that is too long.
        }
        reasons.add(new Reason("zone", "time-zone", List.of()));
        return null;
    }

    private static <T> List<T> ids(
            List<Reason> reasons, String field, @Nullable List<String> texts, Function<String, T> read) {
        List<T> ids = new ArrayList<>();
        for (String text : texts == null ? List.<String>of() : texts) {
            try {
                ids.add(read.apply(Objects.requireNonNullElse(text, "")));
            } catch (IllegalArgumentException e) {
                reasons.add(new Reason(field, "wrong-type", List.of()));
            }
        }
        return ids;
    }

    private static boolean isControl(int sign) {
        return Character.isISOControl(sign) && sign != '\n' && sign != '\t' && sign != '\r';
    }
}
