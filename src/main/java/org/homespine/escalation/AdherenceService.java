package org.homespine.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.escalation.domain.AdherenceLately;
import org.homespine.escalation.domain.Course;
import org.homespine.escalation.domain.KnownDay;
import org.homespine.escalation.domain.SilentDays;
import org.homespine.identity.Acting;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.SystemActor;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of a program is done and how it goes, as the rules count it. */
@Service
@Transactional
public class AdherenceService {

    private final Histories histories;
    private final PatientRules rules;
    private final Clock clock;

    AdherenceService(Histories histories, PatientRules rules, Clock clock) {
        this.histories = histories;
        this.rules = rules;
        this.clock = clock;
    }

    /** So many days up to today, each with what is known of it: how it felt, and what was done. */
    public List<KnownDay> lastDays(@OfCareTeam(patientToo = true) PatientId patient, int many) {
        // What the rules may know of a patient is read as the rules read it; the patient is shown the own days of it.
        return Acting.as(new SystemActor(Acting.current().clinic(), "adherence"), (Supplier<List<KnownDay>>)
                () -> KnownDay.last(many, histories.load(patient, Set.of()).history(), clock.instant()));
    }

    /** How long nothing has been logged, as ADH-03 counts it. */
    public SilentDays silence(@OfCareTeam PatientId patient) {
        return SilentDays.of(histories.load(patient, Set.of()).history(), clock.instant(), rules.now(patient));
    }

    /** How it has gone over so many days up to today: what was felt and done, and from where on a change is real. */
    public Course course(@OfCareTeam PatientId patient, int days) {
        return Course.last(days, histories.load(patient, Set.of()).history(), rules.now(patient), clock.instant());
    }

    /** Of the last days; empty without a running program, or before its first day is over. */
    public Optional<AdherenceLately> lately(@OfCareTeam PatientId patient) {
        return AdherenceLately.of(histories.load(patient, Set.of()).history(), clock.instant(), rules.now(patient));
    }
}
