package org.homespine.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homespine.audit.AuditTrail;
import org.homespine.escalation.SettingChange.Decision;
import org.homespine.escalation.SettingChange.Proposal;
import org.homespine.escalation.domain.RuleSettings;
import org.homespine.escalation.domain.Setting;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.DutyService;
import org.homespine.identity.ForStaff;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.Role;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a clinic changes of the rules: for one patient at once where that is stricter than delivered; looser, or for every
 * patient, once a second clinician has confirmed it.
 */
@Service
@Transactional
public class RuleSettingsService {

    /** How long a clinician who is the only one waits before confirming alone. */
    static final Duration ALONE_AFTER = Duration.ofHours(24);

    private static final int LONGEST_REASON = 1000;

    private final SettingRows rows;
    private final ClinicService clinics;
    private final DutyService duty;
    private final AuditTrail audit;
    private final Review review;
    private final IdSource ids;

    RuleSettingsService(
            SettingRows rows, ClinicService clinics, DutyService duty, AuditTrail audit, Review review, IdSource ids) {
        this.rows = rows;
        this.clinics = clinics;
        this.duty = duty;
        this.audit = audit;
        this.review = review;
        this.ids = ids;
    }

    /**
     * What holds now, and how it came to that.
     *
     * @param at the moment that it speaks of
     * @param inForce the settings of the clinic, and for a patient the own ones with them
     * @param changes the newest first; for a patient only the own ones
     */
    public record Overview(Instant at, RuleSettings inForce, List<SettingChange> changes) {

        public Overview {
            changes = List.copyOf(changes);
        }
    }

    /** Of every patient of the clinic. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public Overview ofClinic() {
        List<SettingChange> changes = rows.ofClinic(clinic());
        Instant now = review.now();
        return new Overview(now, SettingChange.history(changes, null).at(now), changes);
    }

    /** Of one patient. */
    public Overview ofPatient(@OfCareTeam PatientId patient) {
        List<SettingChange> own = rows.ofPatient(clinic(), patient);
        List<SettingChange> all = new ArrayList<>(own);
        all.addAll(rows.ofClinic(clinic()));
        Instant now = review.now();
        return new Overview(
                now, SettingChange.history(all, rows.lastMerge(patient)).at(now), own);
    }

    /**
     * Proposes a value for every patient; it holds once a second clinician has confirmed it.
     *
     * @throws Refused naming each field that cannot stand
     */
    @ForStaff(Role.CLINIC_LEAD)
    public void proposeForClinic(Proposal proposal) {
        propose(null, proposal);
        trail("proposeForClinic " + proposal.setting());
    }

    /**
     * Sets a value for one patient: at once where it is not looser than delivered, else, by a clinic lead alone, once a
     * second clinician has confirmed it.
     *
     * @throws Refused naming each field that cannot stand
     */
    public void proposeForPatient(@OfCareTeam PatientId patient, Proposal proposal) {
        SettingChange change = propose(patient, proposal);
        if (!change.needsSecond()) {
            Instant now = review.now();
            rows.insert(clinic(), change.id(), new Decision(now, Acting.staff().account(), false, begin(change, now)));
        }
    }

    private SettingChange propose(@Nullable PatientId patient, Proposal proposal) {
        clinics.lock();
        Setting setting = proposal.setting();
        boolean looser = setting.isLooser(proposal.value(), setting.delivered());
        List<Refused.Reason> reasons = reasons(patient, proposal, looser);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        SettingChange change = new SettingChange(
                ids.next(),
                patient,
                setting,
                proposal.value(),
                looser,
                proposal.effectiveOn(),
                proposal.reason().strip(),
                review.now(),
                Acting.staff().account(),
                null);
        rows.insert(clinic(), change, today());
        review.changed(clinic());
        return change;
    }

    private List<Refused.Reason> reasons(@Nullable PatientId patient, Proposal proposal, boolean looser) {
        List<Refused.Reason> reasons = new ArrayList<>();
        Setting setting = proposal.setting();
        if (!setting.allows(proposal.value())) {
            reasons.add(reason("value", "setting-range", setting.least(), setting.most()));
        } else if (looser && Acting.staff().role() != Role.CLINIC_LEAD) {
            reasons.add(reason("value", "setting-looser"));
        }
        if (proposal.effectiveOn().isBefore(today())) {
            reasons.add(reason("effectiveOn", "setting-day"));
        }
        if (proposal.reason().isBlank() || proposal.reason().strip().length() > LONGEST_REASON) {
            reasons.add(reason("reason", "setting-reason"));
        }
        if (changes(patient).stream().anyMatch(change -> change.isWaiting() && change.setting() == setting)) {
            reasons.add(reason("", "setting-waiting"));
        }
        return reasons;
    }

    private static Refused.Reason reason(String field, String message, Object... values) {
        return new Refused.Reason(field, message, List.of(values));
    }

    private List<SettingChange> changes(@Nullable PatientId patient) {
        return patient == null ? rows.ofClinic(clinic()) : rows.ofPatient(clinic(), patient);
    }

    /**
     * Confirms what a colleague proposed for every patient.
     *
     * @throws Refused when it is one's own, unless nobody else could and a day has passed
     */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public void confirmForClinic(UUID change) {
        Decision decision = confirm(null, change);
        trail("confirmForClinic" + (decision.alone() ? " alone" : ""));
    }

    /** The same for one patient. */
    public void confirmForPatient(@OfCareTeam PatientId patient, UUID change) {
        if (confirm(patient, change).alone()) {
            audit.write(clinic(), Acting.staff().audited(), "RuleSettingsService.confirmForPatient alone", patient);
        }
    }

    private Decision confirm(@Nullable PatientId patient, UUID id) {
        SettingChange change = waiting(patient, id);
        boolean own = change.proposedBy().equals(Acting.staff().account());
        if (own) {
            requireAlone(change);
        }
        Instant now = review.now();
        Decision decision = new Decision(now, Acting.staff().account(), own, begin(change, now));
        rows.insert(clinic(), id, decision);
        review.changed(clinic());
        return decision;
    }

    /** Nobody else could confirm it, and a day has passed to think better of it. */
    private void requireAlone(SettingChange change) {
        if (!duty.hasOneClinician()) {
            throw new Refused("", "setting-second");
        }
        if (review.now().isBefore(change.proposedAt().plus(ALONE_AFTER))) {
            throw new Refused("", "setting-alone", ALONE_AFTER.toHours());
        }
    }

    /** Takes back what waits for confirmation; whoever may confirm it may also say no. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public void withdrawForClinic(UUID change) {
        withdraw(null, change);
        trail("withdrawForClinic");
    }

    /** The same for one patient. */
    public void withdrawForPatient(@OfCareTeam PatientId patient, UUID change) {
        withdraw(patient, change);
    }

    private void withdraw(@Nullable PatientId patient, UUID id) {
        waiting(patient, id);
        rows.insert(clinic(), id, new Decision(review.now(), Acting.staff().account(), false, null));
        review.changed(clinic());
    }

    private SettingChange waiting(@Nullable PatientId patient, UUID id) {
        clinics.lock();
        SettingChange change = changes(patient).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!change.isWaiting()) {
            throw new Refused("", "setting-decided");
        }
        return change;
    }

    /** The start of its day, or now where that is over. */
    private Instant begin(SettingChange change, Instant now) {
        Instant day = change.effectiveOn().atStartOfDay(zone()).toInstant();
        return day.isAfter(now) ? day : now;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(review.now(), zone());
    }

    private ZoneId zone() {
        return clinics.settings().zone();
    }

    private void trail(String act) {
        audit.write(clinic(), Acting.staff().audited(), "RuleSettingsService." + act, null);
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
