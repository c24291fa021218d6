package org.homespine.escalation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homespine.database.ClinicJob;
import org.homespine.escalation.domain.Past;
import org.homespine.escalation.domain.RuleLab;
import org.homespine.escalation.domain.SettingHistory;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes on with the clinic's run of the rule lab, patient by patient, each in a transaction of its own: so it can be left
 * and stopped, goes on after a restart, and never holds anything for long.
 */
@Component
class LabJob implements ClinicJob {

    private static final Logger LOG = LoggerFactory.getLogger(LabJob.class);

    private static final RuleLab.Result NOTHING = new RuleLab.Result(List.of(), List.of());

    /** How many are judged before it is asked again which. */
    private static final int AT_ONCE = 50;

    private final LabRows rows;
    private final LabPasts pasts;
    private final PatientRules rules;
    private final Clock clock;

    LabJob(LabRows rows, LabPasts pasts, PatientRules rules, Clock clock) {
        this.rows = rows;
        this.pasts = pasts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rule-lab";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** The next patients of the run that is not done. */
    @Override
    public List<UUID> due(ClinicId clinic) {
        return rows.running(clinic).stream()
                .flatMap(task -> rows.toJudge(clinic, task.id(), AT_ONCE).stream())
                .map(PatientId::value)
                .toList();
    }

    @Override
    public void run(ClinicId clinic, UUID piece) {
        PatientId patient = new PatientId(piece);
        rows.running(clinic)
                .filter(task -> rows.isToJudge(clinic, task.id(), patient))
                .ifPresent(task -> Acting.as(new SystemActor(clinic, name()), () -> judge(clinic, task, patient)));
    }

    private void judge(ClinicId clinic, LabTask task, PatientId patient) {
        Optional<Past> past = pasts.of(patient, task.from(), task.until());
        SettingHistory settings = rules.history(patient);
        RuleLab.Result result = past.isEmpty() ? NOTHING : result(task, past.get(), settings);
        long checkIns = past.isEmpty() || result == null ? 0 : past.get().checkIns();
        rows.judged(clinic, task.id(), patient, checkIns, result, clock.instant());
    }

    /** Null where the past cannot be judged: the others are not kept from it by that. */
    private static RuleLab.@Nullable Result result(LabTask task, Past past, SettingHistory settings) {
        try {
            return new RuleLab(task.setting(), task.value()).judge(past, settings, task.until());
        } catch (RuntimeException e) {
            // The class only: a message may quote what the patient wrote.
            LOG.error(
                    "The rule lab cannot judge a patient's past: {}",
                    e.getClass().getName());
            return null;
        }
    }
}
