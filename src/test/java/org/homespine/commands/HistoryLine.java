package org.homespine.commands;

/** A history as one JSON line: pain 7 that rest does not ease, on the evening of 10 March 2026. */
final class HistoryLine {

    private static final String CHECK_IN = """
            {"uuid": "a", "rev": 1, "performedOn": "2026-03-10", "enteredAt": "2026-03-10T20:00",
             "receivedAt": "2026-03-10T20:00", "arriving": true, "pain": 7, "during": 3, "settled": "yes", "reach": 1,
             "side": "left", "numb": "none", "tingle": "none", "weak": "none", "heelToe": null, "em": [], "gen": [],
             "restRelief": "no", "done": "all", "unitsDone": 5, "ratio": 1.0, "exercisesDone": [], "exerciseStops": [],
             "reason": null, "newCondition": null, "grc": null, "psfs": null, "effort": null, "note": "",
             "followUp": null, "contact": false, "void": false}""";

    private static final String HISTORY = """
            {"id": "C14", "zone": "Europe/London", "now": "2026-03-10T20:00", "occasion": "check-in",
             "patient": {"conditions": [], "known": [], "intake": {"pain": 5, "reach": 1, "side": "left"}, "baseline": 5},
             "program": {"state": "active", "startedOn": "2026-03-02", "unitsPerDay": 5, "exercises": ["childs-pose"],
              "pauses": []},
             "clinic": {"zone": "Europe/London", "opens": "09:00", "closes": "17:00", "workdays": [1, 2, 3, 4, 5],
              "holidays": ["2026-04-03"]},
             "clearances": [{"condition": "spinal_surgery", "expires": "2026-03-24"}],
             "opened": true, "psfsBefore": [6, 6, 6], "openFlags": [], "resolvedFlags": [], "checkIns": [CHECK_IN]}""";

    private final String text;

    private HistoryLine(String text) {
        this.text = text;
    }

    static HistoryLine good() {
        return new HistoryLine(HISTORY.replace("CHECK_IN", CHECK_IN).replaceAll("\n *", ""));
    }

    /** The line with a piece of it changed; the piece must be there, once. */
    HistoryLine with(String piece, String other) {
        int at = text.indexOf(piece);
        if (at < 0 || text.indexOf(piece, at + 1) >= 0) {
            throw new IllegalArgumentException(piece + " does not stand in the line exactly once");
        }
        return new HistoryLine(text.replace(piece, other));
    }

    HistoryLine id(String id) {
        return with("\"C14\"", "\"" + id + "\"");
    }

    @Override
    public String toString() {
        return text;
    }
}
