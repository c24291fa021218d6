package org.homespine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homespine.commands.rules.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Histories in, findings out, and what cannot be read is named by line, field and reason. */
class EvaluateTest {

    private final HistoryLine good = HistoryLine.good();

    @Test
    void aHistoryIsAnsweredByOneLineOfFindings() {
        Run run = evaluate(good.toString());

        assertThat(run.errors()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.output())
                .containsExactly("{\"id\":\"C14\",\"findings\":[{\"rule\":\"PAI-01\",\"tier\":\"URGENT\","
                        + "\"family\":\"PAIN\",\"because\":\"Pain 7 on 10 March 2026 (7 or more counts), and rest did not"
                        + " ease it; new within 14 days.\",\"evidence\":[\"a:1\"],\"suppressed\":false}],"
                        + "\"programState\":\"paused\",\"patientMessage\":\"PAI-01\"}");
    }

    @Test
    void aHistoryWithoutFindingsIsAnsweredToo() {
        assertThat(evaluate(good.with("\"restRelief\": \"no\"", "\"restRelief\": \"yes\"")
                                .with("\"pain\": 7", "\"pain\": 4")
                                .toString())
                        .output())
                .containsExactly(
                        "{\"id\":\"C14\",\"findings\":[],\"programState\":\"active\",\"patientMessage\":null}");
    }

    @Test
    void everyResultIsJsonWhateverTheIdSays() {
        JsonNode result = JsonMapper.shared()
                .readTree(evaluate(good.id("q\\\"\\n\u00e9\ud83d\ude00\u2028").toString())
                        .output()
                        .getFirst());
        assertThat(result.get("id").asString()).isEqualTo("q\"\n\u00e9\ud83d\ude00\u2028");
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndTheOthersAreStillEvaluatedInOrder() {
        Run run = evaluate(String.join(
                "\n",
                good.id("one").toString(),
                good.with("\"pain\": 7", "\"pain\": 11").toString(),
                good.id("three").toString(),
                "",
                good.id("five").toString()));

        assertThat(ids(run)).containsExactly("one", "three", "five");
        assertThat(run.errors())
                .containsExactly(
                        "line 2: checkIns[0].pain: must be a whole number from 0 to 10, not 11", "line 4: is empty");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "pain": 7                        | "pain": -1                     | checkIns[0].pain: must be a whole number from 0 to 10, not -1
            "pain": 7                        | "pain": 7.5                    | checkIns[0].pain: must be a whole number from 0 to 10, not 7.5
            "pain": 7                        | "pain": "7"                    | checkIns[0].pain: must be a whole number from 0 to 10, not "7"
            "pain": 7                        | "pain": 99999999999999999999   | checkIns[0].pain: must be a whole number from 0 to 10, not 99999999999999999999
            "pain": 7                        | "pain": 7, "pain": 8           | checkIns[0].pain: stands twice
            "pain": 7                        | "pain": 7, "pein": 7           | checkIns[0].pein: is no field that is known here
            "pain": 7, "during"              | "during"                       | checkIns[0].pain: is missing
            "during": 3                      | "during": 11                   | checkIns[0].during: must be a whole number from 0 to 10, not 11
            "reach": 1,"side": "left", "numb" | "reach": 5, "side": "left", "numb" | checkIns[0].reach: must be a whole number from 0 to 4, not 5
            "gen": []                        | "gen": null                    | checkIns[0].gen: must be a list, not null
            "gen": []                        | "gen": ["nigth"]               | checkIns[0].gen[0]: must be one of night, fever, weight, injury_minor, injury_major, dizzy, faint, new_condition, not "nigth"
            "em": []                         | "em": "bladder"                | checkIns[0].em: must be a list, not "bladder"
            "weak": "none"                   | "weak": "much"                 | checkIns[0].weak: must be one of none, better, same, new, worse, not "much"
            "heelToe": null                  | "heelToe": false               | checkIns[0].heelToe: must be one of yes, no, unsure, not false
            "note": ""                       | "note": null                   | checkIns[0].note: must be a text, not null
            "note": ""                       | "note": "\\ud83d"              | checkIns[0].note: has half a surrogate pair
            "contact": false                 | "contact": "no"                | checkIns[0].contact: must be true or false, not "no"
            "arriving": true                 | "arriving": null               | checkIns[0].arriving: must be true or false, not null
            "rev": 1                         | "rev": 0                       | checkIns[0].rev: must be a whole number from 1 to 2147483647, not 0
            "uuid": "a"                      | "uuid": ""                     | checkIns[0].uuid: is empty
            "ratio": 1.0                     | "ratio": -0.1                  | checkIns[0].ratio: must be a number from 0 to 100, not -0.1
            "ratio": 1.0                     | "ratio": 1e999999999           | checkIns[0].ratio: must be a number from 0 to 100, not 1E+999999999
            "unitsDone": 5                   | "unitsDone": -1                | checkIns[0].unitsDone: must be a whole number from 0 to 1000, not -1
            "exercisesDone": []              | "exercisesDone": ["flying"]    | checkIns[0].exercisesDone[0]: is the unknown exercise flying
            "exerciseStops": []              | "exerciseStops": [{"exercise": "cobra-pose"}] | checkIns[0].exerciseStops[0].reason: is missing
            "newCondition": null             | "newCondition": "any_patient"  | checkIns[0].newCondition: is the unknown condition any_patient
            "grc": null                      | "grc": 4                       | checkIns[0].grc: must be a whole number from -3 to 3, not 4
            "psfs": null                     | "psfs": [1, 2]                 | checkIns[0].psfs: must have three numbers, not 2
            "followUp": null                 | "followUp": {"em": []}         | checkIns[0].followUp.at: is missing
            "followUp": null                 | "followUp": {"em": [], "at": null} | checkIns[0].followUp.at: may be null only where em is
            "performedOn": "2026-03-10"      | "performedOn": "2026-02-30"    | checkIns[0].performedOn: must be a date such as 2026-03-10, not "2026-02-30"
            "performedOn": "2026-03-10"      | "performedOn": "+99999-01-01"  | checkIns[0].performedOn: must be in the years 1900 to 2200, not 99999
            "enteredAt": "2026-03-10T20:00"  | "enteredAt": "2026-03-10"      | checkIns[0].enteredAt: must be a moment such as 2026-03-10T20:00 or 2026-03-10T20:00+09:00, not "2026-03-10"
            "zone": "Europe/London", "now"   | "zone": "Europe/Lundon", "now" | zone: must be a time zone such as Europe/London, not "Europe/Lundon"
            "occasion": "check-in"           | "occasion": "checkin"          | occasion: must be one of check-in, nightly, clock, publish, not "checkin"
            "occasion": "check-in"           | "occasion": "nightly"          | checkIns[0].arriving: may be true only on the occasion check-in
            "id": "C14"                      | "id": 14                       | id: must be a text, not 14
            "known": []                      | "known": ["pain"]              | patient.known[0]: must be one of tingle, numb, weak, night, both_legs, reach, not "pain"
            "conditions": []                 | "conditions": ["flu"]          | patient.conditions[0]: is the unknown condition flu
            "intake": {"pain": 5             | "intake": {"pain": null        | patient.intake.pain: must be a whole number from 0 to 10, not null
            "baseline": 5                    | "baseline": 5.5                | patient.baseline: must be a whole number from 0 to 10, not 5.5
            "startedOn": "2026-03-02"        | "startedOn": null              | program.startedOn: may be null only in a draft
            "state": "active"                | "state": "paused"              | program.state: must be one of draft, active, ended, not "paused"
            "unitsPerDay": 5                 | "unitsPerDay": 2.5             | program.unitsPerDay: must be a whole number from 0 to 1000, not 2.5
            "pauses": []                     | "pauses": [{"from": "2026-03-06T09:00", "to": "2026-03-05T09:00", "cause": "URGENT"}] | program.pauses[0]: ends before it begins
            "pauses": []                     | "pauses": [{"from": "2026-03-06T09:00", "to": null, "cause": "urgent"}] | program.pauses[0].cause: must be one of EMERGENCY, URGENT, clearance, holiday, clinician, not "urgent"
            "closes": "17:00"                | "closes": "09:00"              | clinic.closes: must be after opens
            "workdays": [1, 2, 3, 4, 5]      | "workdays": [0]                | clinic.workdays[0]: must be a whole number from 1 to 7, not 0
            "condition": "spinal_surgery"    | "condition": "spinal"          | clearances[0].condition: is the unknown condition spinal
            "psfsBefore": [6, 6, 6]          | "psfsBefore": [6, 6, 10.5]     | psfsBefore[2]: must be a number from 0 to 10, not 10.5
            "opened": true                   | "opened": 1                    | opened: must be true or false, not 1
            "openFlags": []                  | "openFlags": [{"rule": "CES-09", "tier": "EMERGENCY", "raisedAt": "2026-03-10T20:00", "acknowledgedAt": null}] | openFlags[0].rule: is the unknown rule CES-09
            "openFlags": []                  | "openFlags": [{"rule": "CES-01", "tier": "BLOCK", "raisedAt": "2026-03-10T20:00", "acknowledgedAt": null}] | openFlags[0].tier: must be one of EMERGENCY, URGENT, SOON, ROUTINE, not "BLOCK"
            "openFlags": []                  | "openFlags": [{"rule": "ERR-01", "tier": "URGENT", "raisedAt": "2026-03-10T20:00", "acknowledgedAt": null}] | openFlags[0].rule: ERR-01 has no family of its own and is the rule of no flag
            "resolvedFlags": []              | "resolvedFlags": [{"rule": "PAI-01", "resolvedAt": "2026-03-08T12:00", "pain": 7, "reach": 1, "count": 1, "outcome": "known_baseline"}] | resolvedFlags[0].outcome: must be one of referred, advised, known baseline, program changed, false alarm, not "known_baseline"
            "checkIns": [                    | "checkIns": [null,             | checkIns[0]: must be an object, not null
            "opened": true                   | "opened": true, "sentAt": 1    | sentAt: is no field that is known here
            """)
    void eachFieldThatDoesNotFitIsNamedWithItsReason(String piece, String other, String error) {
        Run run = evaluate(good.with(piece, other).toString());

        assertThat(run.errors()).containsExactly("line 1: " + error);
        assertThat(run.output()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "zone",
                "now",
                "occasion",
                "patient",
                "program",
                "clinic",
                "clearances",
                "opened",
                "psfsBefore",
                "openFlags",
                "resolvedFlags",
                "checkIns"
            })
    void everyFieldOfAHistoryIsRequired(String field) {
        JsonNode history = JsonMapper.shared().readTree(good.toString());
        ((ObjectNode) history).remove(field);
        assertThat(evaluate(history.toString()).errors()).containsExactly("line 1: " + field + ": is missing");
    }

    @Test
    void everyFieldOfACheckInIsRequired() {
        JsonNode checkIn = JsonMapper.shared().readTree(good.toString()).at("/checkIns/0");
        assertThat(checkIn.propertyNames()).hasSize(32).allSatisfy(field -> {
            JsonNode history = JsonMapper.shared().readTree(good.toString());
            ((ObjectNode) history.at("/checkIns/0")).remove(field);
            assertThat(evaluate(history.toString()).errors())
                    .containsExactly("line 1: checkIns[0]." + field + ": is missing");
        });
    }

    @Test
    void everyAnswerThatMayBeNullMayBeNull() {
        JsonNode history = JsonMapper.shared().readTree(good.toString());
        JsonNode checkIn = history.at("/checkIns/0");
        List<String> answers = List.of(
                "pain",
                "during",
                "settled",
                "reach",
                "side",
                "numb",
                "tingle",
                "weak",
                "heelToe",
                "em",
                "restRelief",
                "done",
                "unitsDone",
                "ratio",
                "reason",
                "newCondition",
                "grc",
                "psfs",
                "effort",
                "followUp");
        answers.forEach(answer -> ((ObjectNode) checkIn).putNull(answer));
        assertThat(evaluate(history.toString()).errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "C14"          | is not JSON, at character
            {"id": "C14",}        | is not JSON, at character
            nonsense              | is not JSON, at character
            {"id": NaN}           | is not JSON, at character
            {} {}                 | has more than one JSON value
            [1, 2]                | must be an object, not a list
            null                  | must be an object, not null
            `   `                 | is empty
            """)
    void aLineThatIsNoObjectIsNamed(String line, String error) {
        Run run = evaluate(line + "\n" + good);

        assertThat(run.errors()).hasSize(1).first().asString().startsWith("line 1: " + error);
        assertThat(ids(run)).containsExactly("C14");
    }

    @Test
    void deepNestingIsNamedAndDoesNotOverflow() {
        Run run = evaluate("[".repeat(200_000) + "\n" + good);
        assertThat(run.errors())
                .containsExactly("line 1: is nested too deep, or has a name or number that is too long");
        assertThat(ids(run)).containsExactly("C14");
    }

    @Test
    void brokenUtf8IsNamed() {
        byte[] bytes = (good + "\n" + good.id("\u0001") + "\n" + good.id("three")).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 1 ? (byte) 0xFF : bytes[i];
        }
        Run run = Run.of(new ByteArrayInputStream(bytes), "rules", "evaluate");
        assertThat(run.errors()).containsExactly("line 2: is not UTF-8");
        assertThat(ids(run)).containsExactly("C14", "three");
    }

    @Test
    void aVeryLongLineIsNamedAndNotKept() {
        InputStream fiftyMegabytes = new InputStream() {
            private long left = 50L * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };
        InputStream rest = new ByteArrayInputStream(("\n" + good).getBytes(StandardCharsets.UTF_8));
        Run run = Run.of(new SequenceInputStream(fiftyMegabytes, rest), "rules", "evaluate");
        assertThat(run.errors()).containsExactly("line 1: is longer than 16777216 bytes");
        assertThat(ids(run)).containsExactly("C14");
    }

    @Test
    void aLineOfTooManyValuesIsNamedBeforeItFillsTheMemory() {
        Run run = evaluate("[" + "1,".repeat(8_000_000) + "1]\n" + good);
        assertThat(run.errors()).containsExactly("line 1: has more than 1000000 values");
        assertThat(ids(run)).containsExactly("C14");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsArePassedOver() {
        Run run = evaluate("\uFEFF" + good.id("one") + "\r\n" + good.id("two") + "\r\n");
        assertThat(run.errors()).isEmpty();
        assertThat(ids(run)).containsExactly("one", "two");
    }

    @Test
    void aByteOrderMarkInsideIsNamed() {
        assertThat(evaluate(good + "\n\uFEFF" + good).errors())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("line 2: is not JSON");
    }

    @Test
    void nothingInIsNothingOut() {
        Run run = evaluate("");
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void timesWithAnOffsetAreExactAndOthersAreLocal() {
        // 08:00 of the 25th in Tokyo is the 24th in London, where 10 March is 14 days ago and still counts in full.
        assertThat(evaluate(good.with("\"now\": \"2026-03-10T20:00\"", "\"now\": \"2026-03-25T08:00+09:00\"")
                                .toString())
                        .output())
                .first()
                .asString()
                .contains("URGENT");
        assertThat(evaluate(good.with("\"now\": \"2026-03-10T20:00\"", "\"now\": \"2026-03-25T08:00\"")
                                .toString())
                        .output())
                .first()
                .asString()
                .contains("\"tier\":\"SOON\"");
    }

    /** Were all lines read before the first is answered, a line would be asked for that only an answer brings. */
    @Test
    void everyLineIsAnsweredBeforeTheNextIsAskedFor() {
        int lines = 10_000;
        byte[] line = (good + "\n").getBytes(StandardCharsets.UTF_8);
        int[] answered = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int sign) {
                answered[0] += sign == '\n' ? 1 : 0;
            }
        };
        InputStream oneByOne = new InputStream() {
            private int given;

            @Override
            public int read() {
                throw new AssertionError("is read in blocks");
            }

            @Override
            public int read(byte[] block, int from, int room) {
                assertThat(answered[0]).isEqualTo(given);
                if (given == lines) {
                    return -1;
                }
                given++;
                System.arraycopy(line, 0, block, from, line.length);
                return line.length;
            }
        };
        ExitStatus status = new CommandLine(oneByOne, counting, new PrintStream(OutputStream.nullOutputStream()))
                .execute(List.of("rules", "evaluate"));
        assertThat(status).isEqualTo(ExitStatus.OK);
        assertThat(answered[0]).isEqualTo(lines);
    }

    @Test
    void aFullDiskIsNoSuccess() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int sign) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        InputStream in = new ByteArrayInputStream(good.toString().getBytes(StandardCharsets.UTF_8));
        ExitStatus status = new CommandLine(in, full, new PrintStream(errors, true, StandardCharsets.UTF_8))
                .execute(List.of("rules", "evaluate"));
        assertThat(status).isEqualTo(ExitStatus.FAILED);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }

    @Test
    void whatIsNoCommandIsAnsweredWithTheUsage() {
        for (String[] arguments : new String[][] {
            {"rules"}, {"rules", "evaluate", "more"}, {"rules", "evaluat"}, {"rules", "evaluate more"}
        }) {
            Run run = Run.of("", arguments);
            assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(run.output()).isEmpty();
            assertThat(run.errors()).anyMatch(line -> line.contains("./homespine rules evaluate"));
        }
        assertThat(Run.of("", "rules", "help").status()).isEqualTo(ExitStatus.OK);
    }

    private static Run evaluate(String input) {
        return Run.of(input, "rules", "evaluate");
    }

    private static List<String> ids(Run run) {
        return run.output().stream()
                .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
                .toList();
    }
}
