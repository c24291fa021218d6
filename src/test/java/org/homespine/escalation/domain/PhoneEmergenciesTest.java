package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.escalation.domain.CaseTable.WorkedCase;
import org.homespine.shared.ConditionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of cases that the phone's interpreter is held against: the rules as it gets them, and which of them each
 * check-in meets by the server's judgement.
 */
class PhoneEmergenciesTest {

    private static final String FILE = "/clinical/phone-emergency-cases.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<PhoneRule> rules = ShippedRules.RULES.phoneRules();
    private final Map<String, Map<String, Object>> cases = new TreeMap<>();

    @Test
    void thePhoneIsGivenExactlyTheEmergenciesOfOneCheckIn() {
        assertThat(rules)
                .extracting(rule -> rule.rule().value())
                .containsExactly(
                        "CES-01", "CES-02", "CES-03", "CES-04", "CES-05", "EMG-01", "EMG-02", "INF-02", "MAL-02",
                        "NEU-02", "TRA-01");
    }

    @Test
    void theFileOfPhoneCasesSaysWhatTheServerJudges() throws IOException {
        CaseTable.read().stream()
                .filter(worked -> worked.occasion() == Occasion.CHECK_IN)
                .forEach(this::addWorkedCase);
        addBoundaries();
        String judged = JSON.writeValueAsString(file());
        // Where the rules have changed on purpose, this is the new file.
        Path written = Path.of("target/phone-emergency-cases.json");
        Files.createDirectories(written.getParent());
        Files.writeString(written, judged + "\n");

        try (InputStream in = PhoneEmergenciesTest.class.getResourceAsStream(FILE)) {
            assertThat(in).as(FILE).isNotNull();
            JsonNode kept = JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(JSON.readTree(judged)).as("see %s", written).isEqualTo(kept);
        }
    }

    @Test
    void onOneCheckInThePhoneAndTheServerFindTheSameEmergencies() {
        CaseTable.read().stream()
                .filter(worked -> worked.occasion() == Occasion.CHECK_IN)
                .forEach(worked -> assertThat(worked.history().checkIns())
                        .filteredOn(checkIn -> checkIn.arriving() && isRecent(checkIn, worked))
                        .allSatisfy(checkIn -> assertThat(
                                        met(checkIn, Facts.of(worked.history().patient())))
                                .isEqualTo(emergenciesOf(checkIn, worked))));
    }

    private static List<String> emergenciesOf(CheckInVersion checkIn, WorkedCase worked) {
        AHistory alone = new AHistory();
        alone.known.addAll(worked.history().patient().known());
        alone.conditions.addAll(worked.history().patient().conditions());
        alone.checkIns.add(checkIn);
        return new Evaluator()
                .evaluate(alone.build(), Occasion.CHECK_IN, worked.now(), ShippedRules.RULES).findings().stream()
                        .filter(finding -> finding.tier() == Tier.EMERGENCY)
                        .map(finding -> finding.rule().value())
                        .toList();
    }

    private static boolean isRecent(CheckInVersion checkIn, WorkedCase worked) {
        return !checkIn.performedOn().plusDays(14).isBefore(new HomeTime(AHistory.LONDON).date(worked.now()));
    }

    private void addWorkedCase(WorkedCase worked) {
        int number = 0;
        for (CheckInVersion checkIn : worked.history().checkIns()) {
            if (checkIn.arriving()) {
                add(
                        worked.id() + "-" + ++number,
                        checkIn,
                        Facts.of(worked.history().patient()));
            }
        }
    }

    private void addBoundaries() {
        Facts nothing = new Facts(Set.of(), Set.of());
        Facts knownAll = new Facts(Set.of(KnownSymptom.values()), Set.of());
        Facts cancer = new Facts(Set.of(), Set.of(new ConditionId("cancer_history")));
        for (EmergencySign sign : EmergencySign.values()) {
            add("em " + sign, day().em(sign).build(), nothing);
            add("follow-up " + sign, day().emUnanswered().followUp(sign).build(), nothing);
        }
        for (Integer reach : new Integer[] {null, 0, 1, 2, 3, 4}) {
            add("both legs, reach " + reach, day().side(Side.BOTH).reach(reach).build(), nothing);
            add(
                    "known both legs, reach " + reach,
                    day().side(Side.BOTH).reach(reach).build(),
                    knownAll);
        }
        for (Sign sign : Sign.values()) {
            for (HeelToe walk : HeelToe.values()) {
                add("weak " + sign + ", walk " + walk, day().weak(sign, walk).build(), nothing);
                add(
                        "weak " + sign + ", walk " + walk + ", known",
                        day().weak(sign, walk).build(),
                        knownAll);
            }
            add("weak " + sign + " after cancer", day().weak(sign, null).build(), cancer);
            add("fever, numb " + sign, day().gen(GeneralSign.FEVER).numb(sign).build(), nothing);
            add(
                    "fever, tingle " + sign + ", known",
                    day().gen(GeneralSign.FEVER).tingle(sign).build(),
                    knownAll);
            add(
                    "both sides, numb " + sign,
                    day().side(Side.BOTH).reach(0).numb(sign).build(),
                    nothing);
        }
        for (GeneralSign sign : GeneralSign.values()) {
            add("gen " + sign, day().gen(sign).build(), nothing);
        }
    }

    private void add(String name, CheckInVersion checkIn, Facts facts) {
        Map<String, Object> worked = new LinkedHashMap<>();
        worked.put("answers", answers(checkIn));
        worked.put("facts", new TreeMap<>(facts.toJson()));
        worked.put("met", met(checkIn, facts));
        assertThat(cases.put(name, worked)).as(name).isNull();
    }

    private List<String> met(CheckInVersion checkIn, Facts facts) {
        return rules.stream()
                .filter(rule -> rule.when().isMetBy(checkIn, facts))
                .map(rule -> rule.rule().value())
                .toList();
    }

    private Map<String, Object> file() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put(
                "rules",
                rules.stream().map(rule -> new TreeMap<>(rule.toJson())).toList());
        file.put("cases", cases);
        return file;
    }

    /** The answers that predicates can read, by the names of a check-in as it is sent. */
    private static Map<String, @Nullable Object> answers(CheckInVersion checkIn) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put("em", codes(checkIn.answers().em()));
        answers.put("gen", codes(checkIn.answers().gen()));
        for (NumberField field : NumberField.values()) {
            answers.put(field.json(), field.of(checkIn.answers()));
        }
        for (ChosenField field : ChosenField.values()) {
            Enum<?> chosen = field.of(checkIn.answers());
            answers.put(field.json(), chosen == null ? null : chosen.toString());
        }
        if (checkIn.followUp() != null) {
            Map<String, @Nullable Object> followUp = new TreeMap<>();
            followUp.put("em", codes(checkIn.followUp().em()));
            answers.put("followUp", followUp);
        }
        return answers;
    }

    private static @Nullable List<String> codes(@Nullable Set<? extends Enum<?>> signs) {
        return signs == null
                ? null
                : signs.stream().map(Enum::toString).sorted().toList();
    }

    private static ACheckIn day() {
        return ACheckIn.on("2026-03-10");
    }
}
