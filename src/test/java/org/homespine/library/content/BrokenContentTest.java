package org.homespine.library.content;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homespine.library.content.BrokenFile.assertRefused;
import static org.homespine.library.content.BrokenFile.broken;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks one thing in the other files at a time, the table of conditions above all. */
class BrokenContentTest {

    private static final String TABLE = "contraindications.csv";
    private static final String FIRST_ROW =
            "injury_onset,\"Back pain began with an injury (fall, crash) or recent trauma\",warmup-walk-march,blocked_until_cleared,ok,Needs clearance before any home exercise,SEED-S1 (clearance); SEED-S2 (recent trauma = immediate consultation),high\r\n";

    static Arguments[] entries() {
        return new Arguments[] {
            broken(
                    "a source that stands twice",
                    "sources.yaml",
                    "- id: S1\n",
                    "- id: S0\n",
                    "library/sources.yaml, S0, id: stands twice"),
            broken(
                    "an unknown key of the technique",
                    "forbidden.yaml",
                    "    why:",
                    "    because:",
                    "library/forbidden.yaml, forced-self-manipulation, because: is no key"),
            broken(
                    "a source of a teaching point that is not there",
                    "education/13-clearance.yaml",
                    "source: S1",
                    "source: S7",
                    "library/education/13-clearance.yaml, clearance, sections[0].clearances[0].source: 'S7' is not in"),
            broken(
                    "a page that stands twice",
                    "education/13-clearance.yaml",
                    "- id: clearance\n",
                    "- id: room\n",
                    "library/education/13-clearance.yaml, room, id: 'room' stands twice"),
            broken(
                    "an unknown key of a page",
                    "education/01-room.yaml",
                    "    title: Set-up",
                    "    heading: Set-up",
                    "library/education/01-room.yaml, room, heading: is no key"),
            broken(
                    "a synonym that is no list",
                    "synonyms.yaml",
                    "  - [low back, lower back, lumbar]",
                    "  - low back",
                    "library/synonyms.yaml, synonyms[0]: is text; a list belongs here"),
            broken(
                    "a step to an exercise that is not there",
                    "progressions.yaml",
                    "harder: cobra-pose",
                    "harder: viper-pose",
                    "library/progressions.yaml, progressions[0].harder: 'viper-pose' is no exercise"),
            broken(
                    "a step from a source that is not there",
                    "progressions.yaml",
                    "source: S1",
                    "source: S9",
                    "library/progressions.yaml, progressions[0].source: 'S9' is not in"),
            broken(
                    "a missing column",
                    TABLE,
                    ",status_after_general_clearance,",
                    ",status_after,",
                    "library/contraindications.csv, line 1, status_after_general_clearance: is missing among the columns"),
            broken("a row cut short", TABLE, ",none,\r\n", "\n", "library/contraindications.csv, line "),
            broken(
                    "an exercise that is not there",
                    TABLE,
                    "warmup-walk-march,blocked",
                    "warmup-walk,blocked",
                    "line 2 (injury_onset x warmup-walk), exercise_id: 'warmup-walk' is no exercise of the library"),
            broken(
                    "an unknown condition",
                    TABLE,
                    "injury_onset,",
                    "injury onset,",
                    "line 2 (injury onset x warmup-walk-march), condition_id: 'injury onset': not an id of a health condition"),
            broken(
                    "a misspelt condition",
                    TABLE,
                    "injury_onset,",
                    "injury_onsett,",
                    "library/contraindications.csv, injury_onsett x warmup-stationary-bike: has no row"),
            broken(
                    "an unknown status",
                    TABLE,
                    "blocked_until_cleared,ok,",
                    "blocked,ok,",
                    "line 2 (injury_onset x warmup-walk-march), status_before_clearance: 'blocked' is not one of ok, caution, blocked_until_cleared"),
            broken(
                    "a clearance that makes it stricter",
                    TABLE,
                    "pregnancy,Pregnant,warmup-walk-march,blocked_until_cleared,ok",
                    "pregnancy,Pregnant,warmup-walk-march,ok,caution",
                    "(pregnancy x warmup-walk-march), status_after_general_clearance: is stricter than before"),
            broken(
                    "a missing pair",
                    TABLE,
                    FIRST_ROW,
                    "",
                    "library/contraindications.csv, injury_onset x warmup-walk-march: has no row"),
            broken(
                    "a pair that stands twice",
                    TABLE,
                    FIRST_ROW,
                    FIRST_ROW + FIRST_ROW,
                    "line 3 (injury_onset x warmup-walk-march): stands twice"),
            broken(
                    "two names of a condition",
                    TABLE,
                    "pregnancy,Pregnant,cat-cow",
                    "pregnancy,Pregnancy,cat-cow",
                    "(pregnancy x cat-cow), condition: 'Pregnancy' is another name"),
            broken(
                    "no reason",
                    TABLE,
                    "Needs clearance before any home exercise",
                    "",
                    "line 2 (injury_onset x warmup-walk-march), reason: is missing"),
            broken(
                    "a quote left open",
                    TABLE,
                    "recent trauma\",warmup-walk-march",
                    "recent trauma,warmup-walk-march",
                    "library/contraindications.csv, line 2: opens a quote that is not closed"),
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void aBrokenEntryIsRefusedByFileEntryAndField(
            String what, String file, String shipped, String broken, String says) {
        assertRefused(file, shipped, broken, says);
    }

    @Test
    void aMissingFileIsRefused() {
        Map<String, String> files = new TreeMap<>(ContentFiles.shipped());
        files.remove(TABLE);

        assertThatThrownBy(() -> LibraryContent.read(files)).hasMessage("library/contraindications.csv: is missing");
    }

    @Test
    void aFileThatNobodyReadsIsRefused() {
        Map<String, String> files = new TreeMap<>(ContentFiles.shipped());
        files.put("sorces.yaml", "sources: []\n");

        assertThatThrownBy(() -> LibraryContent.read(files))
                .hasMessage("library/sorces.yaml: is a file that the library does not know");
    }

    @Test
    void anExerciseThatCanBePrescribedNeedsRowsInTheTable() {
        Map<String, String> files = new TreeMap<>(ContentFiles.shipped());
        files.computeIfPresent(TABLE, (file, text) -> text.replaceAll("(?m)^.*,cat-cow,.*\\R", ""));

        assertThatThrownBy(() -> LibraryContent.read(files))
                .hasMessage("library/contraindications.csv, injury_onset x cat-cow: has no row");
    }
}
