package org.homespine.escalation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.homespine.escalation.FindingRows.StoredFinding;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.identity.Acting;
import org.homespine.identity.ForStaff;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.Role;
import org.homespine.patients.PatientService;
import org.homespine.shared.ClinicId;
import org.homespine.shared.FlagId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review of flags: the queue, and what a clinician does with a flag. */
@Service
@Transactional
public class ReviewService {

    private final FlagEntities flags;
    private final FindingRows findings;
    private final FlagContacts contacts;
    private final PatientService patients;
    private final PatientMessages messages;
    private final Review review;

    ReviewService(
            FlagEntities flags,
            FindingRows findings,
            FlagContacts contacts,
            PatientService patients,
            PatientMessages messages,
            Review review) {
        this.flags = flags;
        this.findings = findings;
        this.contacts = contacts;
        this.patients = patients;
        this.messages = messages;
        this.review = review;
    }

    /** The unresolved flags of every patient whom the caller may see: the highest tier first, then by deadline. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public List<FlagSummary> queue() {
        List<PatientId> visible = patients.visible();
        return visible.isEmpty()
                ? List.of()
                : flags
                        .unresolvedOfAll(
                                clinic().value(),
                                visible.stream().map(PatientId::value).toList())
                        .stream()
                        .map(FlagEntity::summary)
                        .sorted(FlagSummary.BY_URGENCY)
                        .toList();
    }

    /** The same flags, each with the reason of its gravest finding, in the reader's language. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public List<QueuedFlag> worklist(Locale locale) {
        List<FlagSummary> open = queue();
        Map<FlagId, StoredFinding> gravest = findings.gravest(clinic(), open);
        EscalationTexts texts = messages.texts(locale);
        return open.stream()
                .map(flag -> queued(flag, gravest.get(flag.id()), texts))
                .toList();
    }

    /** A flag without a finding should not be; it is listed all the same. */
    private static QueuedFlag queued(FlagSummary flag, @Nullable StoredFinding finding, EscalationTexts texts) {
        return finding == null
                ? new QueuedFlag(flag, "", "")
                : new QueuedFlag(flag, finding.rule().value(), texts.because(finding.because()));
    }

    /** All flags of a patient, the newest first. */
    public List<FlagSummary> flagsOf(@OfCareTeam PatientId patient) {
        return flags.findByClinicIdAndPatientIdInOrderByRaisedAtDescIdDesc(clinic().value(), person(patient)).stream()
                .map(FlagEntity::summary)
                .toList();
    }

    /** A flag with the reason of each of its findings, in the reader's language. */
    public FlagDetail flag(@OfCareTeam PatientId patient, FlagId flag, Locale locale) {
        FlagEntity entity = find(patient, flag);
        EscalationTexts texts = messages.texts(locale);
        return new FlagDetail(
                entity.summary(),
                findings.of(clinic(), patient, flag).stream()
                        .map(finding -> new FlagDetail.Reason(
                                finding.rule().value(),
                                finding.tier(),
                                finding.foundAt(),
                                texts.because(finding.because()),
                                texts.therapist(finding.rule()),
                                finding.evidence()))
                        .toList(),
                contacts.of(clinic(), patient, flag));
    }

    /**
     * Says that the caller has seen the flag and takes it on.
     *
     * @param read how many findings the flag had when the caller read it
     * @throws Refused when it has gathered another since: nobody acknowledges what nobody has read
     */
    public void acknowledge(@OfCareTeam PatientId patient, FlagId flag, int read) {
        change(patient, flag, entity -> {
            requireRead(entity, read);
            entity.acknowledge(Acting.staff().account(), review.now());
        });
    }

    /**
     * Records that the caller spoke with the patient about the flag, which also acknowledges it.
     *
     * @param read how many findings the flag had when the caller read it
     * @throws Refused without a note, with one of more than 5,000 characters, or when the flag has gathered another
     *     finding since it was read
     */
    public void recordContact(@OfCareTeam PatientId patient, FlagId flag, int read, String note) {
        change(patient, flag, entity -> {
            requireRead(entity, read);
            entity.contacted(Acting.staff().account(), review.now());
            contacts.add(clinic(), patient, flag, Acting.staff().account(), note, review.now());
        });
    }

    /**
     * Ends the flag with an outcome.
     *
     * @param read how many findings the flag had when the caller read it
     * @param known what the outcome "known baseline" writes to the patient's known symptoms; empty otherwise
     * @throws Refused without a note, without a contact for an EMERGENCY or URGENT flag, or when the flag has gathered
     *     another finding since it was read
     */
    public void resolve(
            @OfCareTeam PatientId patient,
            FlagId flag,
            int read,
            ResolvedFlag.Outcome outcome,
            List<KnownSymptom> known,
            String note) {
        change(patient, flag, entity -> {
            requireRead(entity, read);
            entity.resolve(outcome, note, Acting.staff().account(), review.now());
        });
        if (outcome == ResolvedFlag.Outcome.KNOWN_BASELINE) {
            known.forEach(symptom -> patients.addKnown(patient, symptom.code()));
        }
    }

    private void change(PatientId patient, FlagId flag, Consumer<FlagEntity> change) {
        patients.lock(patient);
        FlagEntity entity = find(patient, flag);
        change.accept(entity);
        flags.saveAndFlush(entity);
        review.changed(clinic());
    }

    private static void requireRead(FlagEntity flag, int read) {
        if (flag.summary().hits() != read) {
            throw new Refused("", "flag-changed");
        }
    }

    private FlagEntity find(PatientId patient, FlagId flag) {
        return flags.findByClinicIdAndPatientIdInAndId(clinic().value(), person(patient), flag.value())
                .orElseThrow(NotFound::new);
    }

    private List<UUID> person(PatientId patient) {
        return patients.samePerson(patient).stream().map(PatientId::value).toList();
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
