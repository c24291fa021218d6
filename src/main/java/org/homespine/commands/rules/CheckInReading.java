package org.homespine.commands.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.checkins.domain.StopReason;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.CheckInVersion.FollowUp;
import org.homespine.escalation.domain.HomeTime;
import org.homespine.escalation.domain.Occasion;
import org.homespine.shared.ExerciseId;

/** Reads one revision of a check-in, and each of its answers. */
record CheckInReading(KnownIds ids, HomeTime home) {

    private static final Map<String, Sign> SIGNS = KnownIds.codes(Sign.class);
    private static final Map<String, Side> SIDES = KnownIds.codes(Side.class);
    private static final Map<String, EmergencySign> EMERGENCY_SIGNS = KnownIds.codes(EmergencySign.class);
    private static final Map<String, GeneralSign> GENERAL_SIGNS = KnownIds.codes(GeneralSign.class);
    private static final Map<String, Done> DONE = KnownIds.codes(Done.class);
    private static final Map<String, Settled> SETTLED = KnownIds.codes(Settled.class);
    private static final Map<String, HeelToe> HEEL_TOE = KnownIds.codes(HeelToe.class);
    private static final Map<String, RestRelief> REST_RELIEF = KnownIds.codes(RestRelief.class);
    private static final Map<String, SkipReason> REASONS = KnownIds.codes(SkipReason.class);
    private static final Map<String, StopReason> STOP_REASONS = KnownIds.codes(StopReason.class);

    CheckInVersion read(JsonValue value, Occasion occasion) {
        JsonObject checkIn = value.object();
        CheckInVersion read = new CheckInVersion(
                uuid(checkIn.field("uuid")),
                revision(checkIn.field("rev")),
                checkIn.field("performedOn").date(),
                moment(checkIn.field("enteredAt")),
                moment(checkIn.field("receivedAt")),
                arriving(checkIn.field("arriving"), occasion),
                answers(checkIn),
                checkIn.orNull("followUp", this::followUp),
                checkIn.field("void").truth());
        checkIn.nothingElse();
        return read;
    }

    private Answers answers(JsonObject checkIn) {
        return new Answers(
                checkIn.orNull("em", CheckInReading::emergencySigns),
                checkIn.orNull("pain", CheckInReading::zeroToTen),
                checkIn.orNull("reach", CheckInReading::reach),
                checkIn.orNull("side", CheckInReading::side),
                checkIn.orNull("numb", CheckInReading::sign),
                checkIn.orNull("tingle", CheckInReading::sign),
                checkIn.orNull("weak", CheckInReading::sign),
                checkIn.orNull("heelToe", CheckInReading::heelToe),
                generalSigns(checkIn.field("gen")),
                checkIn.orNull("newCondition", ids::condition),
                checkIn.orNull("done", CheckInReading::done),
                checkIn.orNull("unitsDone", CheckInReading::units),
                checkIn.orNull("ratio", CheckInReading::ratio),
                exercises(checkIn.field("exercisesDone")),
                few(
                        checkIn.field("exerciseStops"),
                        checkIn.field("exerciseStops").listOf(stop -> stop(stop, "exercise"))),
                checkIn.orNull("reason", CheckInReading::reason),
                checkIn.orNull("during", CheckInReading::zeroToTen),
                checkIn.orNull("settled", CheckInReading::settled),
                checkIn.orNull("restRelief", CheckInReading::restRelief),
                checkIn.orNull("grc", CheckInReading::grc),
                checkIn.orNull("psfs", CheckInReading::psfs),
                checkIn.orNull("effort", CheckInReading::zeroToTen),
                note(checkIn.field("note")),
                checkIn.field("contact").truth());
    }

    static String uuid(JsonValue value) {
        if (value.text().isBlank()) {
            throw value.wrong("is empty");
        }
        return value.text();
    }

    static int revision(JsonValue value) {
        return value.whole(1, Integer.MAX_VALUE);
    }

    private static boolean arriving(JsonValue value, Occasion occasion) {
        if (value.truth() && occasion != Occasion.CHECK_IN) {
            throw value.wrong("may be true only on the occasion check-in");
        }
        return value.truth();
    }

    static int zeroToTen(JsonValue value) {
        return value.whole(0, 10);
    }

    static int reach(JsonValue value) {
        return value.whole(0, 4);
    }

    static Side side(JsonValue value) {
        return value.oneOf(SIDES);
    }

    static Sign sign(JsonValue value) {
        return value.oneOf(SIGNS);
    }

    static HeelToe heelToe(JsonValue value) {
        return value.oneOf(HEEL_TOE);
    }

    static Set<EmergencySign> emergencySigns(JsonValue value) {
        return value.setOf(sign -> sign.oneOf(EMERGENCY_SIGNS));
    }

    static Set<GeneralSign> generalSigns(JsonValue value) {
        return value.setOf(sign -> sign.oneOf(GENERAL_SIGNS));
    }

    static Done done(JsonValue value) {
        return value.oneOf(DONE);
    }

    static int units(JsonValue value) {
        return value.whole(0, HistoryReading.MOST_UNITS);
    }

    static BigDecimal ratio(JsonValue value) {
        return value.number(0, 100);
    }

    List<ExerciseId> exercises(JsonValue value) {
        return few(value, value.listOf(ids::exercise));
    }

    /** @param exerciseField what the field with the exercise is called here */
    ExerciseStop stop(JsonValue value, String exerciseField) {
        JsonObject stop = value.object();
        ExerciseStop read = new ExerciseStop(
                ids.exercise(stop.field(exerciseField)), stop.field("reason").oneOf(STOP_REASONS));
        stop.nothingElse();
        return read;
    }

    static SkipReason reason(JsonValue value) {
        return value.oneOf(REASONS);
    }

    static Settled settled(JsonValue value) {
        return value.oneOf(SETTLED);
    }

    static RestRelief restRelief(JsonValue value) {
        return value.oneOf(REST_RELIEF);
    }

    static int grc(JsonValue value) {
        return value.whole(-3, 3);
    }

    static List<Integer> psfs(JsonValue value) {
        return HistoryReading.three(value, value.listOf(score -> score.wholeInValue(0, 10)));
    }

    static String note(JsonValue value) {
        if (value.text().length() > Answers.LONGEST_NOTE) {
            throw value.wrong("is longer than " + Answers.LONGEST_NOTE + " characters");
        }
        return value.text();
    }

    FollowUp followUp(JsonValue value) {
        JsonObject followUp = value.object();
        Set<EmergencySign> em = followUp.orNull("em", CheckInReading::emergencySigns);
        JsonValue at = followUp.field("at");
        if (at.isNull() && em != null) {
            throw at.wrong("may be null only where em is");
        }
        FollowUp read = new FollowUp(em, at.orNull(this::moment));
        followUp.nothingElse();
        return read;
    }

    private Instant moment(JsonValue value) {
        return value.moment().at(home);
    }

    static <T> List<T> few(JsonValue value, List<T> items) {
        if (items.size() > Answers.LONGEST_LIST) {
            throw value.wrong("has more than " + Answers.LONGEST_LIST + " items");
        }
        return items;
    }
}
