package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T20:00:00Z");
    private static final Instant BEFORE = NOW.minus(Duration.ofHours(2));

    @Test
    void twoReasonsOfOneFamilyAreOneFlag() {
        FlagChange change = only(Flags.raise(
                List.of(), List.of(finding("CES-02", Tier.EMERGENCY), finding("CES-03", Tier.EMERGENCY)), NOW));
        assertThat(change.opened()).isTrue();
        assertThat(change.alerts()).isTrue();
        assertThat(change.after().hits()).isEqualTo(2);
        assertThat(change.after().rules()).containsExactlyInAnyOrder(new RuleId("CES-02"), new RuleId("CES-03"));
    }

    @Test
    void eachFamilyHasItsOwnFlag() {
        assertThat(Flags.raise(
                        List.of(), List.of(finding("CES-04", Tier.EMERGENCY), finding("NEU-03", Tier.URGENT)), NOW))
                .extracting(change -> change.after().family())
                .containsExactly(Family.CES, Family.NEURO);
    }

    @Test
    void aRiseAlertsAgainAndAsksForANewAcknowledgement() {
        FlagChange change = only(Flags.raise(
                List.of(open("NEU-01", Tier.URGENT, BEFORE)), List.of(finding("NEU-02", Tier.EMERGENCY)), NOW));
        assertThat(change.opened()).isFalse();
        assertThat(change.rose()).isTrue();
        assertThat(change.alerts()).isTrue();
        assertThat(change.after().tier()).isEqualTo(Tier.EMERGENCY);
        assertThat(change.after().raisedAt()).isEqualTo(BEFORE);
        assertThat(change.after().tierAt()).isEqualTo(NOW);
        assertThat(change.after().acknowledgedAt()).isNull();
        assertThat(change.after().hits()).isEqualTo(2);
    }

    @Test
    void theTierNeverFalls() {
        FlagChange change = only(Flags.raise(
                List.of(open("NEU-02", Tier.EMERGENCY, BEFORE)), List.of(finding("NEU-04", Tier.URGENT)), NOW));
        assertThat(change.after().tier()).isEqualTo(Tier.EMERGENCY);
        assertThat(change.after().tierAt()).isEqualTo(BEFORE);
        assertThat(change.after().acknowledgedAt()).isEqualTo(BEFORE);
        assertThat(change.alerts()).isFalse();
    }

    @Test
    void anEmergencyAlertsEveryTime() {
        FlagChange change = only(Flags.raise(
                List.of(open("CES-01", Tier.EMERGENCY, NOW)), List.of(finding("CES-01", Tier.EMERGENCY)), NOW));
        assertThat(change.rose()).isFalse();
        assertThat(change.alerts()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PT23H59M59S, false", "PT24H, true", "PT24H1S, true"})
    void anUrgentRepeatAlertsAgainAfterADay(Duration since, boolean alerts) {
        Instant alerted = NOW.minus(since);
        FlagChange change = only(Flags.raise(
                List.of(open("PAI-02", Tier.URGENT, alerted)), List.of(finding("PAI-02", Tier.URGENT)), NOW));
        assertThat(change.alerts()).isEqualTo(alerts);
        assertThat(change.after().alertedAt()).isEqualTo(alerts ? NOW : alerted);
    }

    @Test
    void lowerTiersAlertNobody() {
        FlagChange opened = only(Flags.raise(List.of(), List.of(finding("PAI-03", Tier.SOON)), NOW));
        assertThat(opened.alerts()).isFalse();
        assertThat(opened.after().alertedAt()).isNull();
        FlagChange rise = only(
                Flags.raise(List.of(open("ADH-01", Tier.ROUTINE, BEFORE)), List.of(finding("ADH-02", Tier.SOON)), NOW));
        assertThat(rise.rose()).isTrue();
        assertThat(rise.alerts()).isFalse();
    }

    @Test
    void whatIsSuppressedOrStopsAPublicationRaisesNothing() {
        Finding suppressed =
                new Finding(new RuleId("PAI-03"), Tier.SOON, Family.PAIN, List.of(), List.of(), true, false);
        assertThat(Flags.raise(List.of(), List.of(suppressed, finding("CLR-01", Tier.BLOCK)), NOW))
                .isEmpty();
        assertThat(suppressed.pause()).isEmpty();
    }

    @Test
    void twoOpenFlagsOfOneFamilyAreRefused() {
        FlagState flag = open("NEU-01", Tier.URGENT, BEFORE);
        assertThatIllegalArgumentException().isThrownBy(() -> Flags.raise(List.of(flag, flag), List.of(), NOW));
    }

    private static FlagChange only(List<FlagChange> changes) {
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private static FlagState open(String rule, Tier tier, Instant at) {
        RuleId id = new RuleId(rule);
        return new FlagState(Family.of(id), tier, at, at, at, at, 1, Set.of(id));
    }

    private static Finding finding(String rule, Tier tier) {
        RuleId id = new RuleId(rule);
        return new Finding(id, tier, Family.of(id), List.of(), List.of(), false, false);
    }
}
