package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.Rule;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Sentence;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.escalation.domain.SpokenRules;
import org.homespine.escalation.domain.Tier;
import org.homespine.escalation.domain.Value;
import org.homespine.library.ReadingEase;
import org.homespine.library.ReadingGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has its three texts, and each says what it was given. */
class EscalationTextsTest {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.escalation", Locale.ROOT);
    private static final Promise PROMISE = new Promise(true, LocalDate.of(2026, 3, 12));
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private final EscalationTexts texts = new EscalationTexts(Locale.ENGLISH);
    private final EscalationTexts spanish = new EscalationTexts(Locale.of("es"));
    private final PatientNumbers numbers =
            new PatientNumbers("999", "A&E", "111", "116 123", "01632 960001", "Spring Clinic", "01632 960000");

    static Stream<Finding> spoken() {
        return SpokenRules.byAll().stream().map(Evaluation::findings).flatMap(List::stream);
    }

    @Test
    void theFindingsReadHereAreOfEveryRule() {
        Set<String> read =
                new TreeSet<>(spoken().map(finding -> finding.rule().value()).toList());
        assertThat(read)
                .containsAll(ShippedRules.RULES.rules().stream()
                        .map(rule -> rule.id().value())
                        .toList())
                .contains("ERR-01");
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void theSentenceOfAFindingNamesEveryValueItUsed(Finding finding) {
        finding.because()
                .forEach(sentence -> assertThat(places("because." + sentence.key()))
                        .as(sentence.key())
                        .allMatch(place -> place < sentence.values().size()));
        String text = texts.because(finding.because());
        assertThat(text).doesNotContain("{").doesNotContain("  ").endsWith(".");
        finding.because().stream()
                .flatMap(sentence -> sentence.values().stream())
                .filter(value -> value instanceof Value.Number)
                .forEach(value -> assertThat(text).contains(Long.toString(((Value.Number) value).number())));
    }

    @Test
    void aSentenceReadsAsPlainEnglish() {
        List<String> sentences = spoken().filter(finding -> !finding.historic())
                .map(finding -> texts.because(finding.because()))
                .toList();
        assertThat(sentences)
                .contains(
                        "Pain 9 on 10 March 2026 (7 or more counts), and rest did not ease it; new within 14 days.",
                        "On 10 March 2026 leg weakness was new, walking on heels and toes: not possible; new within 14"
                                + " days.");
        assertThat(spoken().filter(Finding::historic).map(finding -> texts.because(finding.because())))
                .contains("Bladder change ticked for 1 February 2026; new within 14 days. That was 37 days ago, more"
                        + " than 14, so it is Urgent instead of Emergency.");
    }

    @Test
    void aSentenceOnDaysAndDeadlinesReadsAsPlainEnglish() {
        assertThat(spoken().map(finding -> texts.because(finding.because())))
                .contains(
                        "In the 7 active days to 15 March 2026 7 of 35 units were done, less than 50 percent (judged from"
                                + " 5 units on); silent for 0 (fewer than 3 needed).",
                        "Day 28 of the active days, 29 March 2026: usual pain 4.5 (median of the last 7 logged days),"
                                + " base 5, not better; better is 2 points or 30 percent less at a base above 2; at a"
                                + " base of 2 or less the sum of the activities counts, 12 against 6.5 at intake (better"
                                + " is 2 more on average); overall change -1 (better from +2); judged once, from day 28"
                                + " on; pain answered on 6 of the last 14 active days (6 needed), silent for 0 (fewer"
                                + " than 3 needed).",
                        "Nobody has taken on the emergency flag for CES-01, raised 2070 minutes ago; its deadline is 15"
                                + " minutes.");
    }

    @Test
    void aRuleThatASettingLoweredSaysSoAndPromisesNoCallToday() {
        String because = texts.because(List.of(Sentence.of("CES-05.alone", Value.of(14), Value.of(Tier.URGENT))));
        assertThat(because)
                .isEqualTo("No other sign of cauda equina was reported within 14 days of it, so by the clinic's setting"
                        + " it is Urgent.");
        assertThat(texts.patient(new RuleId("NGT-01"), Tier.SOON, false, numbers, PROMISE))
                .contains("We will be in touch by Thursday 12 March")
                .doesNotContain("today")
                .doesNotContain("Pause");
        assertThat(spanish.patient(new RuleId("NGT-01"), Tier.SOON, false, numbers, PROMISE))
                .contains("12 de marzo")
                .doesNotContain("hoy")
                .doesNotContain("pausa");
    }

    static Stream<Rule> rules() {
        return ShippedRules.RULES.rules().stream();
    }

    static Stream<Rule> rulesForPatients() {
        return rules().filter(rule -> found(rule).isForPatients());
    }

    private static Finding found(Rule rule) {
        return new Finding(rule.id(), rule.tier(), rule.family(), List.of(), List.of(), false, false);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleTellsTheTherapistWhatToDo(Rule rule) {
        assertThat(texts.therapist(rule.id())).isNotBlank();
    }

    @Test
    void afterHoursNobodyIsPromisedACallToday() {
        Promise closed = new Promise(false, LocalDate.of(2026, 3, 12));
        assertThat(rulesForPatients().map(rule -> texts.patient(found(rule), numbers, closed)))
                .noneMatch(text -> text.contains("call you today"))
                .anyMatch(text -> text.contains("The clinic is closed now. We will call you when it opens."));
    }

    @Test
    void whoAsksForContactIsToldByWhichDay() {
        assertThat(patient("CON-01", numbers)).startsWith("We will be in touch by Thursday 12 March.");
    }

    @ParameterizedTest
    @MethodSource("rulesForPatients")
    void everyRuleHasItsTextForThePatient(Rule rule) {
        Finding finding = found(rule);
        assertThat(places("patient." + rule.id())).allMatch(place -> place < 9);
        String text = texts.patient(finding, numbers, PROMISE);
        assertThat(text).doesNotContain("{").doesNotContain("!").endsWith("If you feel much worse, call 999.");
        if (rule.tier() == Tier.EMERGENCY) {
            assertThat(BUNDLE.getString("escalation.patient." + rule.id())).contains("{0}");
            assertThat(texts.patientEmergency(rule.id(), numbers)).isEqualTo(text);
        } else {
            assertThat(text.contains("When Spring Clinic is closed, call 111.")).isEqualTo(rule.tier() == Tier.URGENT);
        }
    }

    @Test
    void whatOnlyTheClinicReadsHasNoTextForThePatient() {
        assertThat(rules().map(Rule::id)
                        .filter(id -> id.equals(new RuleId("SLA-01")) || id.equals(new RuleId("CLR-01"))))
                .hasSize(2)
                .allSatisfy(id -> assertThat(BUNDLE.containsKey("escalation.patient." + id))
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("rulesForPatients")
    void aPatientsTextReadsAtGradeSixOrLower(Rule rule) {
        assertThat(ReadingGrade.of(texts.patient(found(rule), numbers, PROMISE), Set.of()))
                .isLessThanOrEqualTo(6.0);
    }

    @ParameterizedTest
    @MethodSource("rulesForPatients")
    void aPatientsTextInSpanishIsEasyToRead(Rule rule) {
        String text = spanish.patient(found(rule), numbers, PROMISE);
        assertThat(text).doesNotContain("{").doesNotContain("!").endsWith("Si se siente mucho peor, llame al 999.");
        assertThat(ReadingEase.of(text, Set.of())).as(text).isGreaterThanOrEqualTo(70.0);
    }

    @Test
    void aDayIsWrittenAsSpanishWritesIt() {
        Rule contact = rules().filter(rule -> rule.id().equals(new RuleId("CON-01")))
                .findFirst()
                .orElseThrow();
        assertThat(spanish.patient(found(contact), numbers, PROMISE))
                .startsWith("Nos comunicaremos con usted a más tardar el jueves 12 de marzo.");
    }

    @Test
    void anOldSignOfTheCesFamilyAsksWhetherItIsStillThere() {
        Finding old = spoken().filter(finding -> finding.historic() && finding.family() == Family.CES)
                .findFirst()
                .orElseThrow();
        assertThat(texts.patient(old, numbers, PROMISE)).contains("Is it still there?");
    }

    @Test
    void whatTheClinicHasNotEnteredHasAStandIn() {
        PatientNumbers few = new PatientNumbers("112", "", "116 117", "0800 1110111", "", "Spring Clinic", "");
        assertThat(patient("TRA-01", few)).contains("Go to the emergency department now.");
        assertThat(patient("INF-01", few)).contains("Call 116 117.");
    }

    @Test
    void everyTierAndFamilyHasAName() {
        assertThat(Tier.values())
                .allSatisfy(tier -> assertThat(texts.tier(tier)).isNotBlank());
        assertThat(Family.values())
                .allSatisfy(family -> assertThat(texts.family(family)).isNotBlank());
    }

    @Test
    void everyTextIsWellFormedAndHasNoLoneApostrophe() {
        assertThat(BUNDLE.keySet()).allSatisfy(key -> {
            assertThat(BUNDLE.getString(key).replace("''", "")).doesNotContain("'");
            assertThat(new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH)).isNotNull();
        });
    }

    @Test
    void storedValuesAreReadBack() {
        assertThat(spoken().flatMap(finding -> finding.because().stream())
                        .flatMap(because -> because.values().stream()))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(Value.fromJson(value.toJson())).isEqualTo(value));
    }

    private String patient(String rule, PatientNumbers numbers) {
        return texts.patient(
                rules().filter(one -> one.id().value().equals(rule))
                        .map(EscalationTextsTest::found)
                        .findFirst()
                        .orElseThrow(),
                numbers,
                PROMISE);
    }

    private static Set<Integer> places(String key) {
        Set<Integer> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(BUNDLE.getString("escalation." + key));
        while (matcher.find()) {
            places.add(Integer.valueOf(matcher.group(1)));
        }
        return places;
    }
}
