package org.homespine.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.StopReason;
import org.homespine.escalation.domain.CheckInVersion.FollowUp;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shorthand of a worked case, written out as a history with the defaults of the cases. */
final class CaseExpansion {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern RESOLVED = Pattern.compile("(\\S+) on (\\S+) at pain (\\d+)");

    private final JsonNode context;
    private final JsonNode logs;
    private final HomeTime home;
    private final Instant now;

    CaseExpansion(String context, String logs, String evaluatedAt) {
        this.context = JSON.readTree(context);
        this.logs = JSON.readTree(logs);
        this.home = new HomeTime(ZoneId.of(this.context.path("home_tz").asString("Europe/London")));
        this.now = moment(evaluatedAt);
    }

    Instant now() {
        return now;
    }

    Occasion occasion() {
        if (context.path("state").asString("").equals("draft")) {
            return Occasion.PUBLISH;
        }
        if (!logs.isEmpty()) {
            return Occasion.CHECK_IN;
        }
        return now.atZone(home.zone()).toLocalTime().equals(LocalTime.of(3, 0)) ? Occasion.NIGHTLY : Occasion.CLOCK;
    }

    History history() {
        AHistory history = new AHistory();
        history.zone = home.zone();
        history.state =
                Program.State.valueOf(context.path("state").asString("active").toUpperCase());
        history.startedOn = LocalDate.parse(context.path("start").asString("2026-03-02"));
        history.baseline = context.path("base").asInt(5);
        if (context.has("plan")) {
            history.exercises = words(context.get("plan")).map(ExerciseId::new).collect(Collectors.toSet());
        }
        JsonNode intake = context.path("intake");
        history.intakeReach = intake.path("reach").asInt(1);
        history.intakeSide = Side.of(intake.path("side").asString("left"));
        words(intake.path("known")).map(CaseExpansion::known).forEach(history.known::add);
        words(intake.path("conditions")).map(ConditionId::new).forEach(history.conditions::add);
        context.path("resolved").forEach(resolved -> addResolvedFlag(history, resolved.asString()));
        if (context.has("psfs_prev")) {
            history.psfsBefore = Collections.nCopies(3, context.get("psfs_prev").decimalValue());
        }
        context.path("pauses").forEach(pause -> history.pauses.add(pause(pause)));
        context.path("open").forEach(open -> addOpenFlag(history, open.asString()));
        history.opened = context.path("opened").asBoolean(true);
        JsonNode clearance = context.path("clearance");
        if (!clearance.isMissingNode()) {
            history.clearances.add(Clearance.of(
                    new ConditionId(clearance.path("condition").asString()),
                    LocalDate.parse(clearance.path("expires").asString())));
        }
        history.checkIns.addAll(
                context.has("week") || context.has("logged14")
                        ? new CaseSums(context, home.date(now)).checkIns(history.startedOn)
                        : usualDays(history.startedOn));
        context.path("prev")
                .forEach(day -> history.checkIns.add(
                        checkIn(day, "prev-" + day.path("d").asString())
                                .stored()
                                .build()));
        int number = 0;
        for (JsonNode log : logs) {
            history.checkIns.add(checkIn(log, "log-" + ++number).build());
        }
        return history.build();
    }

    /** Every day that is not listed has a good log; with listed previous days, only those before the first of them. */
    private List<CheckInVersion> usualDays(LocalDate start) {
        Set<LocalDate> listed = new HashSet<>();
        logs.forEach(log -> listed.add(day(log)));
        List<LocalDate> previous = StreamSupport.stream(context.path("prev").spliterator(), false)
                .map(CaseExpansion::day)
                .sorted()
                .toList();
        LocalDate end = previous.isEmpty() ? home.date(now) : previous.getFirst();
        boolean never = context.path("logs_ever").asInt(1) == 0;
        return never || start.isAfter(end)
                ? List.of()
                : start.datesUntil(end)
                        .filter(day -> !listed.contains(day))
                        .map(day -> ACheckIn.on(day)
                                .version("usual-" + day, 1)
                                .stored()
                                .build())
                        .toList();
    }

    private void addOpenFlag(AHistory history, String text) {
        String[] words = text.split(" ");
        String[] parts = words[0].split(":");
        Tier tier = Tier.valueOf(parts[1]);
        Instant raised = Arrays.stream(words)
                .filter(word -> word.startsWith("raised="))
                .map(word -> moment(word.substring("raised=".length())))
                .findFirst()
                .orElse(now.minus(Duration.ofDays(1)));
        boolean acknowledged = !List.of(words).contains("acked=false");
        history.openFlag(parts[0], tier, raised, acknowledged ? raised : null);
        if (history.pauses.isEmpty() && tier.isPressing()) {
            history.pauses.add(new Pause(raised, null, Pause.Cause.valueOf(tier.name())));
        }
    }

    /** {@code RULE on DATE at pain N}, or a resolution as known, which has been written to what is known. */
    private void addResolvedFlag(AHistory history, String text) {
        String known = "outcome=known_baseline:";
        int at = text.indexOf(known);
        if (at >= 0) {
            history.known.add(known(text.substring(at + known.length())));
            return;
        }
        Matcher resolved = RESOLVED.matcher(text);
        if (!resolved.matches()) {
            throw new IllegalArgumentException("not a resolved flag: " + text);
        }
        Instant noon = home.moment(LocalDate.parse(resolved.group(2)).atTime(12, 0));
        history.resolved(resolved.group(1), noon.toString(), Integer.valueOf(resolved.group(3)), null, null);
    }

    private Pause pause(JsonNode pause) {
        String from = pause.path("from").asString();
        return new Pause(
                moment(from.contains("T") ? from : from + "T00:00"),
                null,
                Pause.Cause.valueOf(pause.path("cause").asString().toUpperCase()));
    }

    private ACheckIn checkIn(JsonNode log, String uuid) {
        ACheckIn checkIn = ACheckIn.on(day(log));
        checkIn.uuid = uuid;
        checkIn.enteredAt = log.has("entered") ? moment(log.get("entered").asString()) : now;
        checkIn.receivedAt = log.has("received") ? moment(log.get("received").asString()) : checkIn.enteredAt;
        log.properties().forEach(field -> answer(checkIn, field.getKey(), field.getValue()));
        return checkIn;
    }

    private void answer(ACheckIn checkIn, String field, JsonNode value) {
        switch (field) {
            case "performed_on", "d", "entered", "received", "tz", "about" -> {}
            case "uuid" -> checkIn.uuid = value.asString();
            case "rev" -> checkIn.rev = value.asInt();
            case "pain" -> checkIn.pain = value.asInt();
            case "during" -> checkIn.during = value.asInt();
            case "settled" -> checkIn.settled = Settled.of(value.asString());
            case "reach" -> checkIn.reach = value.asInt();
            case "side" -> checkIn.side = Side.of(value.asString());
            case "numb" -> checkIn.numb = Sign.of(value.asString());
            case "tingle" -> checkIn.tingle = Sign.of(value.asString());
            case "weak" -> checkIn.weak = Sign.of(value.asString());
            case "heel_toe" -> checkIn.heelToe = HeelToe.of(value.asString());
            case "em" -> checkIn.em = value.isNull() ? null : signs(value);
            case "gen" -> checkIn.gen = words(value).map(GeneralSign::of).collect(Collectors.toSet());
            case "rest_relief" -> checkIn.restRelief = RestRelief.of(value.asString());
            case "done" -> checkIn.done = Done.of(value.asString());
            case "ratio" -> checkIn.ratio = value.decimalValue();
            case "units_done" ->
                checkIn.exercisesDone = words(value).map(ExerciseId::new).toList();
            case "exercise_stop" -> checkIn.exerciseStops = stops(value);
            case "new_condition" -> checkIn.newCondition = new ConditionId(value.asString());
            case "grc" -> checkIn.grc = value.asInt();
            case "psfs" ->
                checkIn.psfs = JSON.convertValue(
                        value, JSON.getTypeFactory().constructCollectionType(List.class, Integer.class));
            case "note" -> checkIn.note = value.asString();
            case "contact" -> checkIn.contact = value.asBoolean();
            case "follow_up" ->
                checkIn.followUp = new FollowUp(
                        signs(value.get("em")), moment(value.get("at").asString()));
            default -> throw new IllegalArgumentException("a worked case has the unknown field " + field);
        }
    }

    private static List<ExerciseStop> stops(JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false)
                .map(stop -> new ExerciseStop(
                        new ExerciseId(stop.get("id").asString()),
                        StopReason.of(stop.get("reason").asString())))
                .toList();
    }

    private static Set<EmergencySign> signs(JsonNode value) {
        return words(value).map(EmergencySign::of).collect(Collectors.toSet());
    }

    private static Stream<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString);
    }

    private static KnownSymptom known(String code) {
        return KnownSymptom.valueOf(code.toUpperCase());
    }

    private static LocalDate day(JsonNode log) {
        return LocalDate.parse((log.has("d") ? log.get("d") : log.get("performed_on")).asString());
    }

    /** A moment with an offset, or a local one at home. */
    private Instant moment(String text) {
        return text.matches(".*T.*[+Z-].*")
                ? OffsetDateTime.parse(text).toInstant()
                : home.moment(LocalDateTime.parse(text));
    }
}
