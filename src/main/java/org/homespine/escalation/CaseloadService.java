package org.homespine.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homespine.escalation.CaseloadRow.Key;
import org.homespine.escalation.CaseloadRows.Asked;
import org.homespine.escalation.domain.CaseloadLines;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ForStaff;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.patients.PatientService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The patients whom a clinician may see, with what a clinic has to know of each at a glance. */
@Service
@Transactional
public class CaseloadService {

    private static final int MOST = 200;

    private final PatientService patients;
    private final WatchService watch;
    private final CaseloadRows rows;
    private final ClinicService clinics;
    private final Clock clock;

    CaseloadService(
            PatientService patients, WatchService watch, CaseloadRows rows, ClinicService clinics, Clock clock) {
        this.patients = patients;
        this.watch = watch;
        this.rows = rows;
        this.clinics = clinics;
        this.clock = clock;
    }

    /**
     * A page of them: a therapist's own, or all for clinic leads.
     *
     * @param after the key of the last row of the page before, or null for the first
     * @param limit how many at most, 1 to {@value #MOST}
     */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public List<CaseloadRow> page(CaseloadFilter filter, @Nullable Key after, int limit) {
        Instant now = clock.instant();
        StaffActor staff = Acting.staff();
        Asked asked = new Asked(
                staff.clinic(),
                patients.visible(),
                staff.account(),
                watch.unwatched(),
                LocalDate.ofInstant(now, clinics.settings().zone()),
                now,
                lines());
        return rows.page(asked, filter, after, Math.clamp(limit, 1, MOST));
    }

    /** From where on a patient is silent, adherence low, a clearance ending: one line for all, that of the delivered rules. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public CaseloadLines lines() {
        return CaseloadLines.of(ShippedRules.RULES);
    }
}
