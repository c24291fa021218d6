package org.homespine.checkins;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.checkins.PaperSheet.Day;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.Evidence;
import org.homespine.checkins.domain.PaperDay;
import org.homespine.identity.Acting;
import org.homespine.identity.Actor;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramHistory;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramVersion;
import org.homespine.shared.Conflict;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Paper diaries that staff copy in, a row a day; each row becomes a check-in of its day, judged as any other. */
@Service
@Transactional
public class PaperDiaryService {

    private static final int MOST_DAYS = 31;

    private final PatientService patients;
    private final ProgramService programs;
    private final CheckInService checkIns;
    private final CheckInRows rows;
    private final IdSource ids;
    private final Clock clock;

    PaperDiaryService(
            PatientService patients,
            ProgramService programs,
            CheckInService checkIns,
            CheckInRows rows,
            IdSource ids,
            Clock clock) {
        this.patients = patients;
        this.programs = programs;
        this.checkIns = checkIns;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a row that was copied. */
    public enum Copied {
        STORED,
        CORRECTED,
        UNCHANGED
    }

    /**
     * A diary of so many days, 1 to 31.
     *
     * @param version the program version printed on the paper; where it names none, the one in force on the last day
     * @throws Refused for a record that was merged into another: what is copied goes to that one
     */
    public PaperSheet sheet(
            @OfCareTeam(frontDeskToo = true) PatientId patient, int version, LocalDate firstDay, int days) {
        boolean caring = isCaring();
        return asTheDiary(() -> sheet(patient, version, firstDay, Math.clamp(days, 1, MOST_DAYS), caring));
    }

    private PaperSheet sheet(PatientId patient, int asked, LocalDate firstDay, int count, boolean caring) {
        PatientRecord record = patients.record(patient);
        if (record.mergedInto() != null) {
            throw new Refused("", "record-merged");
        }
        PatientContact contact = record.contact();
        List<ProgramVersion> versions = programs.versions(patient);
        LocalDate lastDay = firstDay.plusDays(count - 1L);
        int version = versions.stream()
                .map(ProgramVersion::number)
                .filter(number -> number == asked)
                .findFirst()
                .or(() -> inForce(patient, lastDay))
                .orElse(0);
        List<CheckIn> standing = standing(rows.read(Acting.current().clinic(), patient, firstDay));
        List<ExerciseId> exercises = Stream.concat(
                        versions.stream()
                                .filter(each -> each.number() == version)
                                .flatMap(each -> each.content().items().stream())
                                .map(ProgramItem::exercise),
                        standing.stream()
                                .filter(each ->
                                        isOnPaper(each) && !each.performedOn().isAfter(lastDay))
                                .flatMap(each -> each.answers().exercisesDone().stream()))
                .distinct()
                .toList();
        return new PaperSheet(
                contact.zone(),
                today(contact.zone()),
                version,
                versions.stream().map(ProgramVersion::number).distinct().toList(),
                exercises,
                firstDay.datesUntil(lastDay.plusDays(1))
                        .map(date -> day(date, standing, exercises, caring))
                        .toList());
    }

    private Optional<Integer> inForce(PatientId patient, LocalDate day) {
        return programs.history(patient)
                .flatMap(program -> program.versionToShow(day))
                .map(ProgramVersion::number);
    }

    private static Day day(LocalDate date, List<CheckIn> standing, List<ExerciseId> exercises, boolean caring) {
        List<CheckIn> ofTheDay = standing.stream()
                .filter(each -> each.performedOn().equals(date))
                .toList();
        List<CheckIn> said = ofTheDay.stream().filter(each -> !isOnPaper(each)).toList();
        List<CheckIn> shown = caring ? said : List.of();
        return onPaper(ofTheDay)
                .map(copied -> new Day(
                        date, PaperDay.of(copied, exercises), copied.rev(), copied.receivedAt(), said.size(), shown))
                .orElseGet(() -> new Day(date, null, 0, null, said.size(), shown));
    }

    /**
     * Copies one row. The check-in is entered at noon of its day in the patient's zone and received now; what says the
     * same as before is not stored again, what was corrected becomes the next revision.
     *
     * @throws Refused naming each column that cannot be copied, or where the app has that day already
     * @throws Conflict when somebody else has copied the same day since it was read
     */
    public Copied copy(@OfCareTeam(frontDeskToo = true) PatientId patient, PaperRow row) {
        patients.lock(patient);
        // The front desk may copy what it may not read back, so the storing acts as the diary, not as the front desk.
        return asTheDiary(() -> store(patient, row));
    }

    private Copied store(PatientId patient, PaperRow row) {
        PaperDay says = row.says();
        says.require();
        PatientContact contact = patients.contact(patient);
        ZoneId zone = contact.zone();
        requireDay(says.day(), contact);
        List<CheckIn> ofTheDay = standing(rows.read(Acting.current().clinic(), patient, says.day())).stream()
                .filter(each -> each.performedOn().equals(says.day()))
                .toList();
        Optional<CheckIn> before = onPaper(ofTheDay);
        if (before.filter(copied -> says.isSaidBy(copied.answers())).isPresent()) {
            return Copied.UNCHANGED;
        }
        if (row.basedOn() != before.map(CheckIn::rev).orElse(0)) {
            throw new Conflict();
        }
        if (before.isEmpty() && !row.besideTheApp() && !ofTheDay.isEmpty()) {
            throw new Refused("day", "paper-in-the-app");
        }
        Instant noon = says.day().atTime(LocalTime.NOON).atZone(zone).toInstant();
        checkIns.record(
                patient,
                new CheckInSubmission(
                        before.map(CheckIn::uuid).orElseGet(ids::next),
                        row.basedOn() + 1,
                        says.day(),
                        noon,
                        clock.instant(),
                        zone,
                        says.answers(due(patient, says.day())),
                        row.sheet() == 0 ? null : row.sheet(),
                        Evidence.PAPER,
                        false));
        return before.isEmpty() ? Copied.STORED : Copied.CORRECTED;
    }

    private void requireDay(LocalDate day, PatientContact contact) {
        if (day.isAfter(today(contact.zone()))) {
            throw new Refused("day", "paper-day-to-come");
        }
        if (day.isBefore(contact.born())) {
            throw new Refused("day", "paper-day-before-birth");
        }
    }

    /** How often each exercise was due on a day. */
    private Map<ExerciseId, Integer> due(PatientId patient, LocalDate day) {
        return programs.history(patient).map(program -> dueOn(program, day)).orElse(Map.of());
    }

    private static Map<ExerciseId, Integer> dueOn(ProgramHistory program, LocalDate day) {
        return program.itemsDue(day).stream()
                .collect(Collectors.toMap(ProgramItem::exercise, item -> item.unitsOn(day), Integer::sum));
    }

    /** The row of a day; merged records may have had one each, of which the newest counts. */
    private static Optional<CheckIn> onPaper(Collection<CheckIn> ofTheDay) {
        return ofTheDay.stream().filter(PaperDiaryService::isOnPaper).max(Comparator.comparing(CheckIn::receivedAt));
    }

    private static boolean isOnPaper(CheckIn checkIn) {
        return checkIn.evidence() == Evidence.PAPER;
    }

    private static List<CheckIn> standing(List<CheckIn> revisions) {
        Map<UUID, CheckIn> last = revisions.stream()
                .collect(Collectors.toMap(
                        CheckIn::uuid, Function.identity(), (one, other) -> other.rev() >= one.rev() ? other : one));
        return last.values().stream().filter(checkIn -> !checkIn.withdrawn()).toList();
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    private static boolean isCaring() {
        return !(Acting.current() instanceof StaffActor staff) || staff.role() != Role.FRONT_DESK;
    }

    private static <T> T asTheDiary(Supplier<T> work) {
        Actor actor = Acting.current();
        return Acting.as(new SystemActor(actor.clinic(), "paper diary"), work);
    }
}
