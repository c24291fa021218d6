package org.homespine.commands.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.CheckInVersion.FollowUp;
import org.jspecify.annotations.Nullable;

/** Reads a check-in that a worked case lists: what it does not say is as on the good day of the defaults. */
record CaseCheckIn(CheckInReading reading, Instant now) {

    /** The date of a listed day, under either of its names. */
    static LocalDate day(JsonValue log) {
        JsonObject fields = log.object();
        JsonValue day = fields.find("d");
        return (day == null ? fields.field("performed_on") : day).date();
    }

    /** A check-in that the rules run for; unless the case says otherwise it was entered at the moment of evaluation. */
    CheckInVersion arriving(JsonValue log, String uuid) {
        return read(log, uuid, true, now);
    }

    /** A check-in of before, entered on the evening of its day. */
    CheckInVersion previous(JsonValue log, String uuid) {
        Instant evening = UsualDay.evening(day(log), reading.home());
        return read(log, uuid, false, evening.isBefore(now) ? evening : now);
    }

    private CheckInVersion read(JsonValue value, String uuid, boolean arriving, Instant usuallyEntered) {
        JsonObject log = value.object();
        log.find("d");
        log.find("performed_on");
        // The zone and the day picker say how the date came about; the date itself is listed.
        log.find("tz");
        log.find("about");
        Instant entered = log.or("entered", usuallyEntered, this::moment);
        CheckInVersion read = new CheckInVersion(
                log.or("uuid", uuid, CheckInReading::uuid),
                log.or("rev", 1, CheckInReading::revision),
                day(value),
                entered,
                log.or("received", entered, this::moment),
                arriving,
                answers(log),
                log.orUsually("follow_up", (FollowUp) null, reading::followUp),
                log.or("void", false, JsonValue::truth));
        log.nothingElse();
        return read;
    }

    private Answers answers(JsonObject log) {
        Done done = log.orUsually("done", Done.ALL, CheckInReading::done);
        BigDecimal ratio =
                log.orUsually("ratio", done == Done.NONE ? BigDecimal.ZERO : BigDecimal.ONE, CheckInReading::ratio);
        return new Answers(
                log.orUsually("em", Set.of(), CheckInReading::emergencySigns),
                log.orUsually("pain", UsualDay.PAIN, CheckInReading::zeroToTen),
                log.orUsually("reach", 1, CheckInReading::reach),
                log.orUsually("side", Side.LEFT, CheckInReading::side),
                log.orUsually("numb", Sign.NONE, CheckInReading::sign),
                log.orUsually("tingle", Sign.NONE, CheckInReading::sign),
                log.orUsually("weak", Sign.NONE, CheckInReading::sign),
                log.orUsually("heel_toe", null, CheckInReading::heelToe),
                log.or("gen", Set.of(), CheckInReading::generalSigns),
                log.orUsually("new_condition", null, reading.ids()::condition),
                done,
                unitsDone(log, ratio),
                ratio,
                // A list under the name of the units is that of the exercises done (reading 56).
                log.or("units_done", List.of(), units -> units.isList() ? reading.exercises(units) : List.of()),
                log.or("exercise_stop", List.of(), stops -> stops.listOf(stop -> reading.stop(stop, "id"))),
                log.orUsually("reason", null, CheckInReading::reason),
                log.orUsually("during", 3, CheckInReading::zeroToTen),
                log.orUsually("settled", Settled.YES, CheckInReading::settled),
                log.orUsually("rest_relief", null, CheckInReading::restRelief),
                log.orUsually("grc", null, CheckInReading::grc),
                log.orUsually("psfs", null, CheckInReading::psfs),
                log.orUsually("effort", null, CheckInReading::zeroToTen),
                log.or("note", "", CheckInReading::note),
                log.or("contact", false, JsonValue::truth));
    }

    /** What the case says, else the share of the day's units that its ratio makes. */
    private static @Nullable Integer unitsDone(JsonObject log, @Nullable BigDecimal ratio) {
        JsonValue units = log.find("units_done");
        if (units != null && !units.isList()) {
            return units.orNull(CheckInReading::units);
        }
        return ratio == null
                ? null
                : ratio.multiply(BigDecimal.valueOf(UsualDay.UNITS_A_DAY)).intValue();
    }

    private Instant moment(JsonValue value) {
        return value.moment().at(reading.home());
    }
}
