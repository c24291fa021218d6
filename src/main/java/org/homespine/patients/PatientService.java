package org.homespine.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.homespine.identity.Acting;
import org.homespine.identity.ForStaff;
import org.homespine.identity.ForSystem;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.PatientSignInService;
import org.homespine.identity.PatientSignInService.SignInCode;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.Conflict;
import org.homespine.shared.IdSource;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Patients: registering them, finding them, and their record. */
@Service
@Transactional
public class PatientService {

    private final PatientEntities patients;
    private final PatientRows rows;
    private final PatientCare care;
    private final PatientSignInService signIn;
    private final IdSource ids;
    private final Clock clock;

    PatientService(
            PatientEntities patients,
            PatientRows rows,
            PatientCare care,
            PatientSignInService signIn,
            IdSource ids,
            Clock clock) {
        this.patients = patients;
        this.rows = rows;
        this.care = care;
        this.signIn = signIn;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Registers a patient with a reviewer, so that nobody is left unwatched.
     *
     * @throws Refused naming every field of the intake that cannot be used
     */
    @ForStaff
    public PatientId register(Intake intake) {
        IntakeCheck.require(intake, LocalDate.now(clock.withZone(intake.zone())), care.screening());
        AccountId reviewer = reviewer(intake.reviewer());
        PatientId patient = new PatientId(ids.next());
        patients.save(new PatientEntity(patient.value(), clinic().value(), intake, clock.instant()));
        rows.flush();
        care.begin(patient, intake.conditions(), reviewer, clock.instant());
        return patient;
    }

    /** The whole record. */
    public PatientRecord record(@OfCareTeam PatientId patient) {
        return care.record(entity(patient));
    }

    /** Who the patient is and how to reach them; the front desk and the patient may know it too. */
    public PatientContact contact(@OfCareTeam(patientToo = true, frontDeskToo = true) PatientId patient) {
        return entity(patient).contact();
    }

    /** The patient's time zone, in which their days are counted. */
    public ZoneId zone(@OfCareTeam(patientToo = true, frontDeskToo = true) PatientId patient) {
        return rows.zone(clinic(), patient).orElseThrow(NotFound::new);
    }

    /** What the phone's emergency rules have to know of the patient. */
    public PatientRecord ownRecord(@OfCareTeam(patientToo = true) PatientId patient) {
        return care.record(entity(patient));
    }

    /**
     * Writes the intake anew; conditions and the care team are kept as they are.
     *
     * @param expectedRevision of the record as the caller read it
     * @throws Conflict when it was changed since
     */
    public void update(@OfCareTeam PatientId patient, Intake intake, int expectedRevision) {
        lockToChange(patient);
        IntakeCheck.require(intake, LocalDate.now(clock.withZone(intake.zone())), care.screening());
        PatientEntity entity = entity(patient);
        if (entity.revision() != expectedRevision) {
            throw new Conflict();
        }
        entity.take(intake);
    }

    /**
     * From now on the patient reads everything in this language: the app, the rules' messages, the next sheet.
     *
     * @throws Refused for a language that the product does not offer, and when the record is closed
     */
    public void speak(@OfCareTeam(patientToo = true) PatientId patient, String language) {
        if (!IntakeCheck.LANGUAGES.contains(language)) {
            throw new Refused("language", "language");
        }
        lockToChange(patient);
        entity(patient).speak(language);
    }

    /** Adds a symptom to those that were there before. */
    public void addKnown(@OfCareTeam PatientId patient, String symptom) {
        if (!IntakeCheck.KNOWN.contains(symptom)) {
            throw new Refused("known", "known-symptom");
        }
        entity(patient).know(symptom);
    }

    /** Marks that the patient has opened the app. */
    public void opened(@OfCareTeam(patientToo = true) PatientId patient) {
        rows.opened(clinic(), patient, clock.instant());
    }

    /** A code with which the patient signs in on a device, good once within 7 days. */
    public SignInCode issueSignInCode(@OfCareTeam(frontDeskToo = true) PatientId patient) {
        care.requireOpen(patient);
        return signIn.issueCode(patient, Year.from(entity(patient).contact().born()));
    }

    /**
     * A page of the patients whom the caller may see, by last name, first name and id: a therapist's own, or all for
     * clinic leads and the front desk. Closed records are not among them.
     *
     * @param after where the page before ended, or null for the first
     * @param limit how many at most, 1 to 200
     * @param name a part of the name, or empty for all
     */
    @ForStaff
    public List<PatientContact> caseload(@Nullable CaseloadKey after, int limit, String name) {
        return rows.page(clinic(), therapistOnly(), after, Math.clamp(limit, 1, 200), name.strip(), false);
    }

    /** The same of the records that are closed. */
    @ForStaff
    public List<PatientContact> closedCaseload(@Nullable CaseloadKey after, int limit, String name) {
        return rows.page(clinic(), therapistOnly(), after, Math.clamp(limit, 1, 200), name.strip(), true);
    }

    /** Of these patients, those whom the caller may see, by id. */
    @ForStaff
    public Map<PatientId, PatientContact> contacts(Collection<PatientId> of) {
        return rows.contacts(clinic(), therapistOnly(), of);
    }

    /** All patients whom the caller may see; ids only. */
    @ForStaff
    public List<PatientId> visible() {
        return rows.visible(clinic(), therapistOnly());
    }

    /** The patients for whom none of these accounts is reviewer or deputy; for whom nobody of them watches. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public List<PatientId> withoutAnyOf(Collection<AccountId> there) {
        return rows.withoutAnyOf(clinic(), there, Part.REVIEWER, Part.DEPUTY);
    }

    /** The patients of whom none of these accounts is the reviewer; ids only, of the whole clinic. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public List<PatientId> withoutReviewerOf(Collection<AccountId> clinicians) {
        return rows.withoutAnyOf(clinic(), clinicians, Part.REVIEWER);
    }

    /**
     * Makes every other transaction that wants to lock the same patient wait for the end of this one. It is the first
     * statement of each transaction that will evaluate rules.
     *
     * @throws NotFound when the clinic has no such patient
     * @throws Conflict when the record was merged into another meanwhile: whoever tries again finds that one
     */
    @ForSystem
    public void lock(PatientId patient) {
        if (!rows.lock(clinic(), patient)) {
            throw new NotFound();
        }
        if (!care.isKept(patient)) {
            throw new Conflict();
        }
    }

    /** Every record of the same person: this one, and those merged with it. */
    public List<PatientId> samePerson(@OfCareTeam(patientToo = true) PatientId patient) {
        return rows.samePerson(patient);
    }

    /** The record that stands for this patient: the one into which it was merged, else itself. */
    public PatientId kept(@OfCareTeam(patientToo = true, frontDeskToo = true) PatientId patient) {
        return care.kept(patient);
    }

    /**
     * Locks as {@link #lock} does, for a change by a person.
     *
     * @throws Refused when the record is closed
     */
    @ForSystem
    public void lockToChange(PatientId patient) {
        lock(patient);
        care.requireOpen(patient);
    }

    private PatientEntity entity(PatientId patient) {
        return patients.findByClinicIdAndId(clinic().value(), patient.value()).orElseThrow(NotFound::new);
    }

    private static AccountId reviewer(@Nullable AccountId named) {
        if (named != null) {
            return named;
        }
        if (Acting.current() instanceof StaffActor staff && staff.role() == Role.THERAPIST) {
            return staff.account();
        }
        throw new Refused("reviewer", "reviewer");
    }

    /** The account to whose care teams the caller is limited, or null when they see the whole clinic. */
    private static @Nullable AccountId therapistOnly() {
        return Acting.current() instanceof StaffActor staff && staff.role() == Role.THERAPIST ? staff.account() : null;
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
