package org.homespine.programs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.identity.Acting;
import org.homespine.identity.ForStaff;
import org.homespine.identity.ForSystem;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramRows.Row;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.Conflict;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.ProgramId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A patient's program: writing it, publishing its versions, ending it. {@link InterruptionService} stops it or a part of it. */
@Service
@Transactional
public class ProgramService {

    private final ProgramRows rows;
    private final RunningPrograms running;
    private final PublishCheck check;
    private final PatientService patients;
    private final Clock clock;

    ProgramService(
            ProgramRows rows, RunningPrograms running, PublishCheck check, PatientService patients, Clock clock) {
        this.rows = rows;
        this.running = running;
        this.check = check;
        this.patients = patients;
        this.clock = clock;
    }

    /** The program as it stands today: the one that has not ended, else the one that ended last. */
    public Optional<ProgramView> current(@OfCareTeam(patientToo = true) PatientId patient) {
        return running.history(patient).map(program -> view(program, patients.ownRecord(patient)));
    }

    private ProgramView view(ProgramHistory program, PatientRecord record) {
        LocalDate today = running.today(record);
        Instant now = clock.instant();
        Optional<ProgramVersion> version = program.versionToShow(today);
        ProgramContent content = version.map(ProgramVersion::content).orElseGet(ProgramContent::empty);
        return new ProgramView(
                program.id(),
                program.stateAt(now),
                version.map(ProgramVersion::number).orElse(null),
                content,
                program.newestVersion().map(ProgramVersion::number).orElse(null),
                program.pausesAt(now),
                program.holdsAt(now).stream().map(ExerciseHold::exercise).collect(Collectors.toUnmodifiableSet()),
                check.blocked(content, record, today),
                program.startedOn());
    }

    /** Whether that program is a draft, runs, is paused or has ended; nothing else of it is read. */
    public Optional<ProgramState> state(@OfCareTeam(patientToo = true) PatientId patient) {
        return running.state(patient);
    }

    /** All that the program was, for what has to know each of its days; the same program as {@link #current}. */
    public Optional<ProgramHistory> history(@OfCareTeam(patientToo = true) PatientId patient) {
        return running.history(patient);
    }

    /** The units due on a date: one is one exercise at one planned time; pauses, holds and no program count 0. */
    public int unitsDue(@OfCareTeam(patientToo = true) PatientId patient, LocalDate date) {
        return running.history(patient).map(program -> program.unitsDue(date)).orElse(0);
    }

    /** The patients with a program that is published and has not ended, paused or not; for work over all of them. */
    @ForSystem
    public Set<PatientId> running() {
        return rows.running(clinic());
    }

    /** Of the patients whom the caller may see, those whose running program's review date has come, with that date. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public Map<PatientId, LocalDate> reviewsDue(LocalDate today) {
        Map<PatientId, LocalDate> all = rows.reviewsDue(clinic(), today);
        Set<PatientId> visible = all.isEmpty() ? Set.of() : Set.copyOf(patients.visible());
        return all.entrySet().stream()
                .filter(due -> visible.contains(due.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many running programs have an exercise in their newest version, of the patients whom the caller may see. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public int runningWith(ExerciseId exercise) {
        Set<PatientId> visible = Set.copyOf(patients.visible());
        return (int) rows.runningWith(clinic(), exercise).stream()
                .filter(visible::contains)
                .count();
    }

    /** All published versions of all programs of the patient, by number. */
    public List<ProgramVersion> versions(@OfCareTeam(patientToo = true) PatientId patient) {
        return rows.versions(clinic(), patient);
    }

    /** What was published in the records that were merged into this one; their numbers are their own. */
    public List<ProgramVersion> versionsOfMerged(@OfCareTeam PatientId patient) {
        return rows.versionsOfMerged(patient);
    }

    /** Whether a version of this number was published, here or in a record that was merged into this one. */
    public boolean hasVersion(@OfCareTeam(patientToo = true) PatientId patient, int number) {
        return rows.hasVersion(patient, number);
    }

    /** One published version; throws {@link NotFound} when the patient has none of this number. */
    public ProgramVersion version(@OfCareTeam(patientToo = true) PatientId patient, int number) {
        return rows.versions(clinic(), patient).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What is being written: as last saved, else the newest version, else nothing. */
    public ProgramDraft draft(@OfCareTeam PatientId patient) {
        return rows.open(clinic(), patient).map(this::draft).orElse(new ProgramDraft(ProgramContent.empty(), 0));
    }

    private ProgramDraft draft(Row program) {
        ProgramContent saved = program.draft();
        return new ProgramDraft(
                saved != null
                        ? saved
                        : newest(program.id()).map(ProgramVersion::content).orElseGet(ProgramContent::empty),
                program.draftRevision());
    }

    private Optional<ProgramVersion> newest(ProgramId program) {
        List<ProgramVersion> versions = rows.versions(clinic(), program);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /**
     * Saves what is being written, blocked exercises too; begins a program when there is none.
     *
     * @return the new revision
     * @throws Conflict when it was changed since the expected revision
     * @throws Refused for an exercise that the library does not have
     */
    public int saveDraft(@OfCareTeam PatientId patient, ProgramContent content, int expectedRevision) {
        check.requireKnown(content);
        patients.lockToChange(patient);
        Optional<Row> open = rows.open(clinic(), patient);
        requireRevision(expectedRevision, open.map(Row::draftRevision).orElse(0));
        ProgramId program = open.map(Row::id).orElseGet(() -> rows.create(clinic(), patient, clock.instant()));
        rows.setDraft(clinic(), program, content);
        return expectedRevision + 1;
    }

    private static void requireRevision(int expected, int stored) {
        if (expected != stored) {
            throw new Conflict();
        }
    }

    /** The verdict on each item for this patient today, and everything that would stop it from being published. */
    public ProgramScreening screen(@OfCareTeam PatientId patient, ProgramContent content) {
        PatientRecord record = patients.record(patient);
        LocalDate today = running.today(record);
        List<ScreenedExercise> items = content.prescribed().stream()
                .map(prescribed ->
                        check.screening().screen(prescribed, record.conditions(), record.clearancesOn(today), today))
                .toList();
        boolean first =
                rows.open(clinic(), patient).flatMap(row -> newest(row.id())).isEmpty();
        return new ProgramScreening(items, check.stops(content, record, today, first));
    }

    /**
     * Publishes what was saved as the next version, which never changes.
     *
     * @return the version's number
     * @throws Conflict when the draft was changed since the expected revision
     * @throws Refused with every reason why it may not be published
     */
    public int publish(@OfCareTeam PatientId patient, int expectedRevision) {
        patients.lockToChange(patient);
        Row program = rows.open(clinic(), patient).orElseThrow(() -> new Refused("items", "program-empty"));
        requireRevision(expectedRevision, program.draftRevision());
        ProgramContent content = program.draft();
        if (content == null) {
            throw new Refused("items", "program-unchanged");
        }
        if (newest(program.id()).filter(last -> last.content().equals(content)).isPresent()) {
            throw new Refused("items", "program-unchanged");
        }
        List<Reason> stops = screen(patient, content).stops();
        if (!stops.isEmpty()) {
            throw new Refused(stops);
        }
        AccountId by = ((StaffActor) Acting.current()).account();
        int version = rows.addVersion(clinic(), program.id(), patient, content, by, clock.instant());
        LocalDate start = content.startsOn();
        if (start == null) {
            throw new IllegalStateException("a program without a start was to be published");
        }
        rows.activate(clinic(), program.id(), start);
        rows.setDraft(clinic(), program.id(), null);
        running.changed();
        return version;
    }

    /** Ends the running program; a new one may be written after it. */
    public void end(@OfCareTeam PatientId patient) {
        patients.lock(patient);
        ProgramHistory program = running.require(patient);
        rows.end(clinic(), program.id(), LocalDate.now(clock.withZone(program.zone())));
        running.changed();
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
