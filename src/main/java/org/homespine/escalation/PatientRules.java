package org.homespine.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.escalation.domain.SettingHistory;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.identity.Acting;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** Which rules hold for a patient: those delivered, with the settings of the clinic and the patient's own. */
@Component
class PatientRules {

    private final SettingRows settings;
    private final ExpectedRows expected;
    private final Clock clock;

    PatientRules(SettingRows settings, ExpectedRows expected, Clock clock) {
        this.settings = settings;
        this.expected = expected;
        this.clock = clock;
    }

    /** Those delivered while a check-in is stored that could not be judged: the settings may be what has failed. */
    RuleSet now(PatientId patient) {
        return Unjudged.isStoring() ? ShippedRules.RULES : of(patient, clock.instant());
    }

    /** At a moment, which may lie back. */
    RuleSet of(PatientId patient, Instant moment) {
        return history(patient).at(moment).applied();
    }

    /** For who asks about many moments. */
    SettingHistory history(PatientId patient) {
        return Objects.requireNonNull(histories(List.of(patient)).get(patient));
    }

    /** For who asks about many patients. */
    Map<PatientId, SettingHistory> histories(Collection<PatientId> patients) {
        ClinicId clinic = Acting.current().clinic();
        Map<PatientId, SettingHistory> histories = settings.confirmed(clinic, patients);
        expected.of(clinic, patients)
                .forEach((patient, levels) -> histories.computeIfPresent(
                        patient,
                        (same, history) -> history.expecting(
                                levels.stream().map(Expected::asRulesSeeIt).toList())));
        return histories;
    }
}
