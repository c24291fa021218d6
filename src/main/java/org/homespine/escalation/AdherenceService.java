package org.homespine.escalation;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.homespine.escalation.domain.AdherenceLately;
import org.homespine.identity.OfCareTeam;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of a program is done, as the rules count it. */
@Service
@Transactional
public class AdherenceService {

    private final Histories histories;
    private final Clock clock;

    AdherenceService(Histories histories, Clock clock) {
        this.histories = histories;
        this.clock = clock;
    }

    /** Of the last days; empty without a running program, or before its first day is over. */
    public Optional<AdherenceLately> lately(@OfCareTeam PatientId patient) {
        return AdherenceLately.of(histories.load(patient, Set.of()).history(), clock.instant());
    }
}
