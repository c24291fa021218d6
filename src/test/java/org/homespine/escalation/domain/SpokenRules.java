package org.homespine.escalation.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.checkins.domain.StopReason;

/** Evaluations in which, taken together, every shipped rule has spoken, recent and old, and one has failed. */
public final class SpokenRules {

    private SpokenRules() {}

    public static List<Evaluation> byAll() {
        return Stream.of(onCheckIns(), SpokenNightly.byAll(), byDeadlinesAndPublishing())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Evaluation> byDeadlinesAndPublishing() {
        Instant raised = Instant.parse("2026-03-09T09:30:00Z");
        AHistory blocked = new AHistory().conditions("pregnancy").state(Program.State.DRAFT);
        AHistory late = new AHistory()
                .openFlag("CES-01", Tier.EMERGENCY, raised, null)
                .openFlag("PAI-02", Tier.URGENT, raised, null);
        return List.of(
                late.evaluatedOn(Occasion.CLOCK, Instant.parse("2026-03-10T20:00:00Z")),
                blocked.evaluatedOn(Occasion.PUBLISH, Instant.parse("2026-03-10T20:00:00Z")));
    }

    private static List<Evaluation> onCheckIns() {
        return List.of(
                AHistory.with(everything("2026-03-10"))
                        .conditions("cancer_history")
                        .evaluated(),
                AHistory.with(everything("2026-02-01"))
                        .conditions("cancer_history")
                        .evaluated(),
                AHistory.with(ACheckIn.on("2026-03-10")
                                .reach(null)
                                .numb(Sign.SAME)
                                .tingle(Sign.WORSE))
                        .evaluated(),
                AHistory.with(
                                ACheckIn.on("2026-03-10")
                                        .pain(10)
                                        .side(Side.BOTH)
                                        .reach(3),
                                ACheckIn.on("2026-03-09")
                                        .version("b", 1)
                                        .pain(9)
                                        .weak(Sign.SAME, null))
                        .evaluated(),
                overDays()
                        .known(KnownSymptom.NIGHT)
                        .conditions("cancer_history")
                        .evaluated(),
                overDays().known(KnownSymptom.NIGHT).evaluatedAt("2026-04-10T20:00:00Z"),
                AHistory.with(
                                ACheckIn.on("2026-03-08").version("a", 1).gen(GeneralSign.NIGHT),
                                ACheckIn.on("2026-03-09").version("b", 1).gen(GeneralSign.NIGHT),
                                ACheckIn.on("2026-03-10")
                                        .version("c", 1)
                                        .gen(GeneralSign.NIGHT, GeneralSign.WEIGHT, GeneralSign.FEVER))
                        .known(KnownSymptom.NIGHT)
                        .evaluated(),
                entries().evaluated(),
                new Evaluator((rule, file) -> {
                            throw new IllegalStateException("broken");
                        })
                        .evaluate(
                                AHistory.with(everything("2026-03-10")).build(),
                                Occasion.CHECK_IN,
                                Instant.parse("2026-03-10T20:00:00Z"),
                                ShippedRules.RULES));
    }

    /** What only several days show. */
    private static AHistory overDays() {
        AHistory history = new AHistory();
        for (int day = 1; day <= 10; day++) {
            history.checkIns.add(dayOf(day).build());
        }
        return history;
    }

    private static ACheckIn dayOf(int day) {
        return ACheckIn.on("2026-03-%02d".formatted(day))
                .version("day-" + day, 1)
                .pain(day == 2 ? 8 : day < 8 ? 4 : 7)
                .during(6)
                .settled(Settled.NO)
                .reach(day < 8 ? 0 : 3)
                .gen(GeneralSign.NIGHT)
                .ratio("1.5")
                .reason(day < 6 ? SkipReason.TOO_PAINFUL : SkipReason.UNSURE_HOW)
                .exercises("bar-hang-free-legs")
                .stopped("cobra-pose", StopReason.SHARP_PAIN);
    }

    /** Requests, words and the entries themselves. */
    private static AHistory entries() {
        return AHistory.with(
                        ACheckIn.on("2026-03-08")
                                .version("answered", 1)
                                .note("no fever, but I crack my back")
                                .followUp()
                                .psfs(6, 6, 7),
                        ACheckIn.on("2026-03-09")
                                .version("unanswered", 1)
                                .note("I cannot feel my foot")
                                .emUnanswered()
                                .psfs(4, 4, 4)
                                .grc(-3)
                                .wantsContact(),
                        ACheckIn.on("2026-03-09")
                                .version("twice", 1)
                                .newCondition("pregnancy")
                                .stopped("cobra-pose", StopReason.LEG_SYMPTOMS),
                        ACheckIn.on("2026-03-09")
                                .version("twice", 1)
                                .newCondition("glaucoma_retina")
                                .stopped("childs-pose", StopReason.SHARP_PAIN))
                .pause(new Pause(Instant.parse("2026-03-09T00:00:00Z"), null, Pause.Cause.EMERGENCY))
                .pause(new Pause(Instant.parse("2026-03-09T00:00:00Z"), null, Pause.Cause.CLEARANCE));
    }

    /** The rules that speak of a symptom or of words in one check-in or on one date. */
    static Stream<Rule> aboutSymptoms() {
        return ShippedRules.RULES.rules().stream()
                .filter(rule -> rule instanceof OneCheckInRule
                        || rule instanceof FeverWithNerveSign
                        || rule instanceof CrisisWords);
    }

    /** One check-in that meets every rule about symptoms but NEU-03, which excludes NEU-01. */
    static ACheckIn everything(String day) {
        return ACheckIn.on(day)
                .em(EmergencySign.values())
                .gen(GeneralSign.values())
                .pain(9)
                .rest(RestRelief.NO)
                .side(Side.BOTH)
                .reach(2)
                .weak(Sign.NEW, HeelToe.NO)
                .note("I want to die");
    }
}
