package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.junit.jupiter.api.Test;

/** In whatever order check-ins are listed or come in, the same is found. */
class OrderTest {

    private static final Instant NOW = Instant.parse("2026-03-10T20:00:00Z");
    private static final int ROUNDS = 500;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void theOrderInWhichCheckInsAreListedDoesNotMatter() {
        for (int round = 0; round < ROUNDS; round++) {
            List<CheckInVersion> checkIns = someCheckIns(true);
            Evaluation listed = evaluate(checkIns);
            Collections.shuffle(checkIns, random);
            assertThat(evaluate(checkIns)).as("seed %d, round %d", seed, round).isEqualTo(listed);
        }
    }

    @Test
    void theOrderInWhichCheckInsArriveDoesNotMatterToSymptoms() {
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<CheckInVersion> checkIns = someCheckIns(false);
            Set<String> together = foundIn(evaluate(checkIns));
            Collections.shuffle(checkIns, random);
            assertThat(foundOneByOne(checkIns))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(together);
            found += together.size();
        }
        assertThat(found).as("seed %d: the histories are worth reading", seed).isGreaterThan(ROUNDS);
    }

    private static Set<String> foundOneByOne(List<CheckInVersion> checkIns) {
        Set<String> found = new TreeSet<>();
        List<CheckInVersion> arrived = new ArrayList<>();
        for (CheckInVersion checkIn : checkIns) {
            arrived.add(checkIn);
            found.addAll(foundIn(evaluate(arrived)));
            arrived.set(arrived.size() - 1, stored(checkIn));
        }
        // One by one a rule may speak twice, of an old day and of a recent one; together the higher tier speaks.
        found.removeIf(finding -> finding.endsWith("SOON")
                && found.stream().anyMatch(other -> !other.equals(finding) && other.startsWith(finding.split(":")[0])));
        found.removeIf(finding -> finding.endsWith("URGENT") && found.contains(finding.split(":")[0] + ":EMERGENCY"));
        return found;
    }

    private static Set<String> foundIn(Evaluation evaluation) {
        Set<RuleId> symptoms = SpokenRules.aboutSymptoms().map(Rule::id).collect(Collectors.toSet());
        return evaluation.findings().stream()
                .filter(finding -> symptoms.contains(finding.rule()))
                .map(finding -> finding.rule() + ":" + finding.tier())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Evaluation evaluate(List<CheckInVersion> checkIns) {
        AHistory history = new AHistory();
        history.checkIns = checkIns;
        return new Evaluator().evaluate(history.build(), Occasion.CHECK_IN, NOW, ShippedRules.RULES);
    }

    private static CheckInVersion stored(CheckInVersion checkIn) {
        return new CheckInVersion(
                checkIn.uuid(),
                checkIn.rev(),
                checkIn.performedOn(),
                checkIn.enteredAt(),
                checkIn.receivedAt(),
                false,
                checkIn.answers(),
                checkIn.followUp(),
                checkIn.withdrawn());
    }

    private List<CheckInVersion> someCheckIns(boolean revised) {
        List<CheckInVersion> checkIns = new ArrayList<>();
        int number = 2 + random.nextInt(6);
        for (int i = 0; i < number; i++) {
            ACheckIn checkIn = someAnswers(LocalDate.of(2026, 3, 10).minusDays(random.nextInt(4) * 5L));
            checkIn.version("u" + (revised ? random.nextInt(3) : i), revised ? 1 + random.nextInt(2) : 1);
            // Two conflicting versions of exactly the same times count by their place in the list, so no two have.
            checkIn.enteredAt = NOW.minusSeconds(3600L * random.nextInt(48));
            checkIn.receivedAt = checkIn.enteredAt.plusSeconds(i);
            checkIn.arriving = !revised || random.nextInt(3) > 0;
            checkIn.withdrawn = revised && random.nextInt(6) == 0;
            checkIns.add(checkIn.build());
            if (revised && random.nextInt(4) == 0) {
                checkIns.add(random.nextBoolean() ? checkIn.build() : stored(checkIn.build()));
            }
        }
        return checkIns;
    }

    private ACheckIn someAnswers(LocalDate day) {
        ACheckIn checkIn = ACheckIn.on(day)
                .pain(random.nextInt(11))
                .reach(random.nextInt(5))
                .side(one(Side.values()))
                .rest(one(RestRelief.values()));
        switch (random.nextInt(6)) {
            case 0 -> checkIn.em(one(EmergencySign.values()));
            case 1, 2 -> checkIn.gen(one(GeneralSign.values()));
            case 3 -> checkIn.numb(one(Sign.values())).tingle(one(Sign.values()));
            case 4 -> checkIn.weak(one(Sign.values()), one(HeelToe.values()));
            default -> checkIn.note("I want to die");
        }
        return checkIn;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
