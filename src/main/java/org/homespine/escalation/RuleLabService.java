package org.homespine.escalation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homespine.audit.AuditTrail;
import org.homespine.escalation.domain.Setting;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ForStaff;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.shared.IdSource;
import org.homespine.shared.NotFound;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rule lab: what another value of a setting would have done over the clinic's past year. Nothing that it does is in
 * force, raises a flag or reaches a patient. Only clinic leads use it, for it speaks of every patient.
 */
@Service
@Transactional
public class RuleLabService {

    /** How far a run looks back. */
    static final Duration SPAN = Duration.ofDays(365);

    private static final int MOST = 100;

    private final LabRows rows;
    private final SettingRows settings;
    private final ClinicService clinics;
    private final AuditTrail audit;
    private final Review review;
    private final IdSource ids;

    RuleLabService(
            LabRows rows, SettingRows settings, ClinicService clinics, AuditTrail audit, Review review, IdSource ids) {
        this.rows = rows;
        this.settings = settings;
        this.clinics = clinics;
        this.audit = audit;
        this.review = review;
        this.ids = ids;
    }

    /**
     * Begins a run in the background; it goes on when nobody looks, and after a restart.
     *
     * @throws Refused naming the field: for a setting that the past cannot show, a value that is in force or out of its
     *     range, or while another run is not done
     */
    @ForStaff(Role.CLINIC_LEAD)
    public UUID begin(Setting setting, BigDecimal value) {
        clinics.lock();
        StaffActor lead = Acting.staff();
        Instant now = review.now();
        BigDecimal inForce = SettingChange.history(settings.ofClinic(lead.clinic()), null)
                .at(now)
                .clinic()
                .of(setting);
        if (!setting.isShownByThePast()) {
            throw new Refused("setting", "lab-setting");
        }
        if (!setting.allows(value)) {
            throw new Refused("value", "setting-range", setting.least(), setting.most());
        }
        if (value.compareTo(inForce) == 0) {
            throw new Refused("value", "lab-value");
        }
        if (rows.running(lead.clinic()).isPresent()) {
            throw new Refused("", "lab-running");
        }
        LabTask task = new LabTask(ids.next(), setting, value, now.minus(SPAN), now);
        rows.insert(lead.clinic(), task, inForce, lead.account());
        audit.write(lead.clinic(), lead.audited(), "RuleLabService.begin " + setting, null);
        review.changed(lead.clinic());
        return task.id();
    }

    /** Stops a run; what it has found so far stays. */
    @ForStaff(Role.CLINIC_LEAD)
    public void stop(UUID run) {
        rows.stop(Acting.staff().clinic(), known(run), review.now());
        review.changed(Acting.staff().clinic());
    }

    /** The last ones, the newest first. */
    @ForStaff(Role.CLINIC_LEAD)
    public List<LabRunState> runs() {
        return rows.runs(Acting.staff().clinic());
    }

    /**
     * A page of what a run found.
     *
     * @param after the last one of the page before; null for the first page
     * @param most 1 to {@value #MOST}
     */
    @ForStaff(Role.CLINIC_LEAD)
    public List<LabFinding> findings(UUID run, @Nullable UUID after, int most) {
        StaffActor lead = Acting.staff();
        audit.write(lead.clinic(), lead.audited(), "RuleLabService.findings", null);
        return rows.findings(lead.clinic(), known(run), after, Math.clamp(most, 1, MOST));
    }

    private UUID known(UUID run) {
        if (!rows.isKnown(Acting.staff().clinic(), run)) {
            throw new NotFound();
        }
        return run;
    }
}
