package org.homespine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homespine.commands.rules.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of worked cases, run and compared; what of a table cannot be read is named by line. */
class CasesTest {

    private static final String HEADER =
            "case_id,title,context_json,logs_json,evaluate_at_local,expected_hits,expected_program_state";
    private static final String QUIET =
            "Q1,Good day,{},\"[{\"\"performed_on\"\":\"\"2026-03-10\"\"}]\",2026-03-10T20:00,none,active";
    private static final String BLADDER = "B1,Bladder,{},"
            + "\"[{\"\"performed_on\"\":\"\"2026-03-10\"\",\"\"em\"\":[\"\"bladder\"\"]}]\",2026-03-10T20:00,"
            + "CES-01:EMERGENCY,paused";

    @TempDir
    Path folder;

    @Test
    void casesThatComeOutAsWrittenAreCounted() throws IOException {
        Run run = cases(HEADER, QUIET, BLADDER);

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).containsExactly("2 cases, 0 mismatches");
        assertThat(run.status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void everyCaseOfTheClinicalTableComesOutAsWritten() {
        Run run = Run.of("", "rules", "cases", "src/test/resources/clinical/escalation-cases.csv");

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).containsExactly("72 cases, 0 mismatches");
    }

    @Test
    void aCaseThatComesOutOtherwiseIsPrintedWithBothAnswers() throws IOException {
        Run run = cases(
                HEADER,
                QUIET.replace("none,active", "CES-01:EMERGENCY;PAI-02:URGENT,paused"),
                BLADDER.replace("CES-01:EMERGENCY", "CES-01:URGENT"),
                QUIET.replace("Q1", "Q2"),
                BLADDER.replace("B1", "B2").replace("paused", "active"));

        assertThat(run.output())
                .containsExactly(
                        "Q1: expected CES-01:EMERGENCY;PAI-02:URGENT, paused got none, active",
                        "B1: expected CES-01:URGENT, paused got CES-01:EMERGENCY, paused",
                        "B2: expected CES-01:EMERGENCY, active got CES-01:EMERGENCY, paused",
                        "4 cases, 3 mismatches");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void columnsOfOnesOwnMayStandInAnyOrder() throws IOException {
        Run run = cases(
                "expected_program_state,my_note,case_id,context_json,logs_json,evaluate_at_local,expected_hits",
                "active,\"a, \"\"b\"\"\",X,{},[],2026-03-10T12:00,none");
        assertThat(run.output()).containsExactly("1 cases, 0 mismatches");
    }

    /** What a shorthand means shows where a rule changes its mind. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-03-17T03:00 | none          | active | {"week":{"units_done":17.5,"units_prescribed":35}}
            2026-03-17T03:00 | ADH-01:ROUTINE | active | {"week":{"units_done":17.4,"units_prescribed":35}}
            2026-03-17T03:00 | ADH-01:ROUTINE | active | {"week":{"units_done":2,"units_prescribed":5}}
            2026-03-17T03:00 | none          | active | {"week":{"units_done":1,"units_prescribed":4}}
            2026-03-17T03:00 | none          | active | {"week":{"units_done":35,"units_prescribed":35}}
            2026-03-30T03:00 | IMP-02:SOON   | active | {"base":5,"med7":4,"logged14":6,"grc":1}
            2026-03-30T03:00 | none          | active | {"base":5,"med7":4,"logged14":5,"grc":1}
            2026-03-30T03:00 | none          | active | {"base":5,"med7":4,"logged14":6,"grc":2}
            2026-03-30T03:00 | none          | active | {"base":5,"med7":3.5,"logged14":14}
            2026-03-30T03:00 | IMP-02:SOON   | active | {"base":6,"med7":4.5,"logged14":14}
            2026-04-02T03:00 | IMP-05:ROUTINE | active | {"base":5,"med7":2.5,"week":{"units_done":28,"units_prescribed":35},"week_before":{"units_done":28,"units_prescribed":35}}
            2026-04-02T03:00 | none          | active | {"base":5,"med7":2.5,"week":{"units_done":28,"units_prescribed":35},"week_before":{"units_done":27,"units_prescribed":35}}
            2026-03-17T03:00 | none          | active | {"prev":[{"d":"2026-03-10"}],"pauses":[{"from":"2026-03-11","to":"2026-03-13","cause":"holiday"}]}
            2026-03-18T03:00 | ADH-03:ROUTINE | active | {"prev":[{"d":"2026-03-10"}],"pauses":[{"from":"2026-03-11","to":"2026-03-13","cause":"holiday"}]}
            2026-03-07T03:00 | ADH-03:ROUTINE | active | {"logs_ever":0}
            2026-03-07T03:00 | ADH-05:ROUTINE | active | {"logs_ever":0,"opened":false}
            2026-03-10T12:00 | none          | paused | {"open":["CES-01:EMERGENCY"]}
            2026-03-10T12:00 | none          | active | {"open":["CES-01:EMERGENCY"],"pauses":[{"from":"2026-03-09","to":"2026-03-10T11:59","cause":"EMERGENCY"}]}
            2026-03-10T12:00 | none          | active | {"open":["TXT-02:URGENT"]}
            2026-03-10T12:00 | none          | draft  | {"state":"draft"}
            """)
    void shorthandIsWrittenOutSoThatTheRulesReadWhatItSays(String at, String hits, String state, String context)
            throws IOException {
        String cell = '"' + context.replace("\"", "\"\"") + '"';
        assertThat(cases(HEADER, "S,Sums," + cell + ",[]," + at + "," + hits + "," + state)
                        .output())
                .containsExactly("1 cases, 0 mismatches");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Q1,      | `,`               | case_id: is empty
            {}       | {bad}             | context_json: is not JSON, at character
            {}       | ``                | context_json: is empty
            {}       | []                | context_json: must be an object, not a list
            {}       | {\"\"bas\"\":5}   | context_json.bas: is no field that is known here
            {}       | {\"\"base\"\":11} | context_json.base: must be a number from 0 to 10, not 11
            {}       | {\"\"plan\"\":[\"\"flying\"\"]} | context_json.plan[0]: is the unknown exercise flying
            {}       | {\"\"intake\"\":{\"\"conditions\"\":[\"\"flu\"\"]}} | context_json.intake.conditions[0]: is the unknown condition flu
            {}       | {\"\"intake\"\":{\"\"known\"\":[\"\"flu\"\"]}} | context_json.intake.known[0]: must be one of tingle
            {}       | {\"\"open\"\":[\"\"CES-99:URGENT\"\"]} | context_json.open[0]: is the unknown rule CES-99
            {}       | {\"\"open\"\":[\"\"CES-01\"\"]} | context_json.open[0]: must be RULE:TIER
            {}       | {\"\"open\"\":[\"\"CES-01:URGENT raised=soon\"\"]} | context_json.open[0]: must be a moment
            {}       | {\"\"resolved\"\":[\"\"PAI-01 on\"\"]} | context_json.resolved[0]: ends after on
            {}       | {\"\"resolved\"\":[\"\"PAI-01 at pain 11\"\"]} | context_json.resolved[0]: must be a whole number from 0 to 10
            {}       | {\"\"resolved\"\":[\"\"PAI-01 since\"\"]} | context_json.resolved[0]: has since, which is not known here
            {}       | {\"\"med7\"\":3.3} | context_json.med7: must be a whole number or end in .5
            {}       | {\"\"logged14\"\":15} | context_json.logged14: must be a whole number from 0 to 14
            {}       | {\"\"week\"\":{\"\"units_done\"\":1}} | context_json.week.units_prescribed: is missing
            {}       | {\"\"home_tz\"\":\"\"Mars\"\"} | context_json.home_tz: must be a time zone
            2026-03-10T20:00 | tonight   | evaluate_at_local: must be a moment
            none     | NONE              | expected_hits: must be none, or RULE:TIER
            none     | CES-99:URGENT     | expected_hits: is the unknown rule CES-99
            none     | CES-01:GRAVE      | expected_hits: is the unknown tier GRAVE
            active   | running           | expected_program_state: must be one of draft, active, paused, ended
            ,active  | ``                | has 6 cells; the header has 7
            active   | active,           | has 8 cells; the header has 7
            active   | `active"`         | expected_program_state: must be one of
            active   | `"active`         | opens a quote that is not closed on that line
            active   | `"active"x`       | has text after a closing quote
            """)
    void aLineThatCannotBeReadIsNamedAndNothingIsRun(String piece, String other, String error) throws IOException {
        String row = "Q1,Good day,{},[],2026-03-10T20:00,none,active";
        String broken = row.replace(piece, quotedWhereNeeded(other));
        Run run = cases(HEADER, BLADDER, broken);

        assertThat(run.errors()).hasSize(1).first().asString().contains(".csv: line 3: " + error);
        assertThat(run.output()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }

    private static String quotedWhereNeeded(String cell) {
        return cell.contains("\"\"") ? '"' + cell + '"' : cell;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ""pain"":4 | ""pain"":40 | logs_json[0].pain: must be a whole number from 0 to 10, not 40
            ""pain"":4 | ""pian"":4  | logs_json[0].pian: is no field that is known here
            ""pain"":4 | ""pain"":4,""pain"":5 | logs_json[0].pain: stands twice
            ""pain"":4 | ""units_done"":[""flying""] | logs_json[0].units_done[0]: is the unknown exercise flying
            ""pain"":4 | ""exercise_stop"":[{""id"":""cobra-pose"",""reason"":""none""}] | logs_json[0].exercise_stop[0].reason: must be one of leg_symptoms, sharp_pain, other
            ""performed_on"":""2026-03-10"" | ""effort"":1 | logs_json[0].performed_on: is missing
            ""2026-03-10"" | ""10 March"" | logs_json[0].performed_on: must be a date
            """)
    void aCheckInThatCannotBeReadIsNamed(String piece, String other, String error) throws IOException {
        String row =
                "Q1,Good day,{},\"[{\"\"performed_on\"\":\"\"2026-03-10\"\",\"\"pain\"\":4}]\",2026-03-10T20:00,none,"
                        + "active";
        assertThat(row).contains(piece);
        assertThat(cases(HEADER, row.replace(piece, other)).errors())
                .hasSize(1)
                .first()
                .asString()
                .contains(".csv: line 2: " + error);
    }

    @Test
    void everyLineThatCannotBeReadIsNamed() throws IOException {
        Run run = cases(HEADER, QUIET, QUIET, "", BLADDER.replace("none", "x"), "x");
        assertThat(run.errors())
                .extracting(error -> error.substring(error.indexOf(": ") + 2))
                .containsExactly(
                        "line 3: case_id: the id Q1 stands twice",
                        "line 4: is empty",
                        "line 6: has 1 cells; the header has 7");
    }

    @Test
    void aTableWithoutColumnsOrCasesOrWithAByteOrderMarkIsNamed() throws IOException {
        assertThat(cases(HEADER.replace(",logs_json", ""), QUIET).errors())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("line 1: logs_json: is missing among the columns");
        assertThat(cases(HEADER + ",title", QUIET).errors())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("line 1: has a column twice");
        assertThat(cases(HEADER).errors()).hasSize(1).first().asString().endsWith("line 1: the table has no cases");
        assertThat(text("").errors()).hasSize(1).first().asString().endsWith("line 1: the table has no cases");
        assertThat(text("\uFEFF" + HEADER + "\n" + QUIET + "\n").errors())
                .hasSize(1)
                .first()
                .asString()
                .contains("line 1: begins with a byte-order mark");
    }

    @Test
    void linesMayEndAsSpreadsheetsEndThem() throws IOException {
        Run run = text(HEADER + "\r\n" + QUIET + "\r\n" + BLADDER + "\r\n");
        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).containsExactly("2 cases, 0 mismatches");
    }

    @Test
    void whatIsNoFileIsNamed() {
        for (String path : List.of(folder.toString(), folder.resolve("none.csv").toString())) {
            Run run = Run.of("", "rules", "cases", path);
            assertThat(run.errors()).containsExactly("homespine: " + path + " is no file that can be read");
            assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        }
        assertThat(Run.of("", "rules", "cases").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("", "rules", "cases", "a.csv", "b.csv").status()).isEqualTo(ExitStatus.USAGE);
    }

    private Run cases(String... lines) throws IOException {
        return text(String.join("\n", lines) + "\n");
    }

    private Run text(String text) throws IOException {
        Path table = Files.writeString(folder.resolve("cases.csv"), text, StandardCharsets.UTF_8);
        return Run.of("", "rules", "cases", table.toString());
    }
}
