package org.homespine.commands.rules;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.HomeTime;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.Patient;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.Program;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Tier;
import org.homespine.escalation.domain.UnitsDue;
import org.homespine.library.domain.Clearance;
import org.jspecify.annotations.Nullable;

/** Reads a patient's history from one JSON line. Nothing is filled in: every field must be there. */
final class HistoryReading {

    static final int MOST_UNITS = 1000;

    private final JsonObject line;
    private final KnownIds ids;
    private final HomeTime home;

    private HistoryReading(JsonObject line, KnownIds ids) {
        this.line = line;
        this.ids = ids;
        this.home = new HomeTime(line.field("zone").zone());
    }

    /** Throws {@link Unreadable} naming the first field that does not fit. */
    static Question read(String text, KnownIds ids) {
        JsonObject line = JsonText.read("", text).object();
        return new HistoryReading(line, ids).question();
    }

    private Question question() {
        String id = line.field("id").text();
        Instant now = moment(line.field("now"));
        Occasion occasion = line.field("occasion").oneOf(occasions());
        Patient patient = patient(line.field("patient").object());
        Program program = program(line.field("program").object());
        ClinicCalendar clinic = clinic(line.field("clinic").object());
        List<Clearance> clearances = line.field("clearances").listOf(this::clearance);
        boolean opened = line.field("opened").truth();
        List<BigDecimal> psfsBefore = line.orNull("psfsBefore", HistoryReading::psfsBefore);
        List<OpenFlag> openFlags = line.field("openFlags").listOf(this::openFlag);
        List<ResolvedFlag> resolvedFlags = line.field("resolvedFlags").listOf(this::resolvedFlag);
        List<CheckInVersion> checkIns =
                line.field("checkIns").listOf(checkIn -> new CheckInReading(ids, home).read(checkIn, occasion));
        line.nothingElse();
        return new Question(
                id,
                new History(
                        home.zone(),
                        patient,
                        program,
                        clinic,
                        clearances,
                        opened,
                        psfsBefore,
                        openFlags,
                        resolvedFlags,
                        checkIns),
                occasion,
                now);
    }

    private static Map<String, Occasion> occasions() {
        Map<String, Occasion> occasions = new LinkedHashMap<>();
        KnownIds.codes(Occasion.class).forEach((code, occasion) -> occasions.put(code.replace('_', '-'), occasion));
        return occasions;
    }

    private Patient patient(JsonObject patient) {
        Patient read = new Patient(
                patient.field("conditions").setOf(ids::condition),
                patient.field("known").setOf(HistoryReading::known),
                intake(patient.field("intake").object()),
                patient.orNull("baseline", CheckInReading::zeroToTen));
        patient.nothingElse();
        return read;
    }

    static KnownSymptom known(JsonValue value) {
        return value.oneOf(KnownIds.codes(KnownSymptom.class));
    }

    private static Patient.Intake intake(JsonObject intake) {
        Patient.Intake read = new Patient.Intake(
                CheckInReading.zeroToTen(intake.field("pain")),
                CheckInReading.reach(intake.field("reach")),
                CheckInReading.side(intake.field("side")));
        intake.nothingElse();
        return read;
    }

    private Program program(JsonObject program) {
        Program.State state = state(program.field("state"));
        JsonValue startedOn = program.field("startedOn");
        if (startedOn.isNull() && state != Program.State.DRAFT) {
            throw startedOn.wrong("may be null only in a draft");
        }
        Program read = new Program(
                state,
                startedOn.orNull(JsonValue::date),
                UnitsDue.everyDay(program.field("unitsPerDay").whole(0, MOST_UNITS)),
                program.field("exercises").setOf(ids::exercise),
                program.field("pauses").listOf(this::pause));
        program.nothingElse();
        return read;
    }

    static Program.State state(JsonValue value) {
        return value.oneOf(KnownIds.codes(Program.State.class));
    }

    private Pause pause(JsonValue value) {
        JsonObject pause = value.object();
        Instant from = moment(pause.field("from"));
        Instant to = pause.orNull("to", this::moment);
        Pause read = pause(value, from, to, cause(pause.field("cause")));
        pause.nothingElse();
        return read;
    }

    static Pause pause(JsonValue value, Instant from, @Nullable Instant to, Pause.Cause cause) {
        if (to != null && to.isBefore(from)) {
            throw value.wrong("ends before it begins");
        }
        return new Pause(from, to, cause);
    }

    static Pause.Cause cause(JsonValue value) {
        Map<String, Pause.Cause> causes = new LinkedHashMap<>();
        causes.put("EMERGENCY", Pause.Cause.EMERGENCY);
        causes.put("URGENT", Pause.Cause.URGENT);
        causes.put("clearance", Pause.Cause.CLEARANCE);
        causes.put("holiday", Pause.Cause.HOLIDAY);
        causes.put("clinician", Pause.Cause.CLINICIAN);
        return value.oneOf(causes);
    }

    private static ClinicCalendar clinic(JsonObject clinic) {
        LocalTime opens = clinic.field("opens").time();
        LocalTime closes = clinic.field("closes").time();
        if (!closes.isAfter(opens)) {
            throw clinic.field("closes").wrong("must be after opens");
        }
        ClinicCalendar read = new ClinicCalendar(
                clinic.field("zone").zone(),
                opens,
                closes,
                clinic.field("workdays").setOf(day -> DayOfWeek.of(day.whole(1, 7))),
                clinic.field("holidays").setOf(JsonValue::date));
        clinic.nothingElse();
        return read;
    }

    private Clearance clearance(JsonValue value) {
        JsonObject clearance = value.object();
        Clearance read = Clearance.of(
                ids.condition(clearance.field("condition")),
                clearance.field("expires").date());
        clearance.nothingElse();
        return read;
    }

    private static List<BigDecimal> psfsBefore(JsonValue value) {
        return three(value, value.listOf(score -> score.number(0, 10)));
    }

    static <T> List<T> three(JsonValue value, List<T> scores) {
        if (scores.size() != 3) {
            throw value.wrong("must have three numbers, not " + scores.size());
        }
        return scores;
    }

    private OpenFlag openFlag(JsonValue value) {
        JsonObject flag = value.object();
        RuleId rule = ids.rule(flag.field("rule"));
        OpenFlag read = new OpenFlag(
                rule,
                family(flag.field("rule"), rule),
                tier(flag.field("tier")),
                moment(flag.field("raisedAt")),
                flag.orNull("acknowledgedAt", this::moment));
        flag.nothingElse();
        return read;
    }

    /** SLA-01 opens no flag (reading 40), and what ERR-01 is about stands only in its finding. */
    static Family family(JsonValue value, RuleId rule) {
        try {
            return Family.of(rule);
        } catch (IllegalArgumentException e) {
            throw value.wrong(rule + " has no family of its own and is the rule of no flag");
        }
    }

    /** BLOCK stops a publication and is no flag on a patient. */
    static Tier tier(JsonValue value) {
        Map<String, Tier> tiers = new LinkedHashMap<>();
        for (Tier tier : new Tier[] {Tier.EMERGENCY, Tier.URGENT, Tier.SOON, Tier.ROUTINE}) {
            tiers.put(tier.name(), tier);
        }
        return value.oneOf(tiers);
    }

    private ResolvedFlag resolvedFlag(JsonValue value) {
        JsonObject flag = value.object();
        ResolvedFlag read = new ResolvedFlag(
                ids.rule(flag.field("rule")),
                moment(flag.field("resolvedAt")),
                flag.orNull("pain", CheckInReading::zeroToTen),
                flag.orNull("reach", CheckInReading::reach),
                flag.orNull("count", count -> count.whole(0, Integer.MAX_VALUE)),
                flag.field("outcome").oneOf(outcomes()));
        flag.nothingElse();
        return read;
    }

    private static Map<String, ResolvedFlag.Outcome> outcomes() {
        Map<String, ResolvedFlag.Outcome> outcomes = new LinkedHashMap<>();
        KnownIds.codes(ResolvedFlag.Outcome.class)
                .forEach((code, outcome) -> outcomes.put(code.replace('_', ' '), outcome));
        return outcomes;
    }

    private Instant moment(JsonValue value) {
        return value.moment().at(home);
    }
}
