package org.homespine.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.identity.ClinicService;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** Stores findings that an event brought and no run of the rules, with the deadlines that hold for the patient. */
@Component
class EventFindings {

    private final FlagStore flags;
    private final PatientRules rules;
    private final ClinicService clinics;
    private final Clock clock;

    EventFindings(FlagStore flags, PatientRules rules, ClinicService clinics, Clock clock) {
        this.flags = flags;
        this.rules = rules;
        this.clinics = clinics;
        this.clock = clock;
    }

    Evaluation store(PatientId patient, Occasion occasion, ProgramState after, List<Finding> findings) {
        Evaluation found =
                new Evaluation(findings.stream().sorted(Finding.ORDER).toList(), after, Optional.empty(), List.of());
        flags.store(new Judged(
                patient,
                occasion,
                found,
                rules.now(patient),
                Histories.calendar(clinics.settings()),
                null,
                clock.instant(),
                null));
        return found;
    }
}
