package org.homespine.escalation;

import org.homespine.escalation.domain.CaseSummary;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Occasion;
import org.springframework.stereotype.Component;

/** What follows from an evaluation, in its transaction: findings, flags, alerts, pauses, and what lists show. */
@Component
class Consequences {

    private final FlagStore flags;
    private final ProgramStops stops;
    private final CaseloadSummaries summaries;

    Consequences(FlagStore flags, ProgramStops stops, CaseloadSummaries summaries) {
        this.flags = flags;
        this.stops = stops;
        this.summaries = summaries;
    }

    void draw(Judged judged, History history) {
        flags.store(judged);
        if (judged.occasion() == Occasion.CHECK_IN) {
            flags.closeEnded(judged, history);
        }
        stops.follow(judged.patient(), judged.evaluation());
        if (judged.occasion() == Occasion.CHECK_IN || judged.occasion() == Occasion.NIGHTLY) {
            summaries.keep(judged.patient(), CaseSummary.of(history, judged.rules(), judged.now()), judged.now());
        }
    }
}
