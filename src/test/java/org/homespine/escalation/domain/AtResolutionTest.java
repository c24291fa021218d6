package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a flag stood at when it was resolved, where nobody wrote it down. */
class AtResolutionTest {

    @Test
    void painAndReachAreThoseOfTheLastLoggedDayTheClinicHadThen() {
        ResolvedFlag flag = filledIn(
                "PAI-03",
                log(5).pain(3).reach(0),
                log(6).pain(6).reach(2),
                log(7).pain(9).reach(4).received("2026-03-08T12:00:01Z"));
        assertThat(flag.pain()).isEqualTo(6);
        assertThat(flag.reach()).isEqualTo(2);
        assertThat(flag.count()).isNull();
    }

    @Test
    void theCountIsThatOfTheLastTimeTheRuleWasMet() {
        assertThat(filledIn("PAI-05", log(3).during(6), log(4).during(6), log(5).during(6), log(6).during(3))
                        .count())
                .isEqualTo(2);
        assertThat(filledIn("PAI-05", log(3).during(6), log(4).during(6), log(5).during(6))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void withoutCheckInsThereIsNothingToCompare() {
        assertThat(filledIn("PAI-03"))
                .isEqualTo(new ResolvedFlag(
                        new RuleId("PAI-03"),
                        Instant.parse("2026-03-08T12:00:00Z"),
                        null,
                        null,
                        null,
                        ResolvedFlag.Outcome.ADVISED));
    }

    @Test
    void whatWasWrittenDownStays() {
        AHistory history = AHistory.with(log(6).pain(6)).resolved("PAI-03", "2026-03-08T12:00:00Z", 8, 3, 1);
        assertThat(AtResolution.filledIn(history.build(), ShippedRules.RULES)).isEqualTo(history.build());
    }

    private static ResolvedFlag filledIn(String rule, ACheckIn... logs) {
        AHistory history = AHistory.with(logs).resolved(rule, "2026-03-08T12:00:00Z", null, null, null);
        return AtResolution.filledIn(history.build(), ShippedRules.RULES)
                .resolvedFlags()
                .getFirst();
    }

    private static ACheckIn log(int day) {
        return ACheckIn.on("2026-03-0" + day).version("d" + day, 1).stored();
    }
}
