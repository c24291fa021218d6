package org.homespine.programs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homespine.identity.Acting;
import org.homespine.identity.ForStaff;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.Role;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.library.domain.Verdict;
import org.homespine.programs.ProgramTemplate.Origin;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a program can start from: templates, favourite exercises, and programs that were published before. */
@Service
@Transactional
public class TemplateService {

    private static final int LONGEST_NAME = 120;

    private final TemplateRows rows;
    private final List<ProgramTemplate> starters;
    private final ExerciseLibrary library;
    private final ProgramService programs;
    private final Clock clock;

    TemplateService(TemplateRows rows, ExerciseLibrary library, ProgramService programs, Clock clock) {
        this.rows = rows;
        this.starters = StarterFiles.read(library);
        this.library = library;
        this.programs = programs;
        this.clock = clock;
    }

    /** The caller's own, the clinic's, then the shipped starters. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public List<ProgramTemplate> templates() {
        return Stream.concat(
                        rows.visible(Acting.staff().clinic(), Acting.staff().account()).stream(), starters.stream())
                .toList();
    }

    /**
     * Keeps items as a template: for the whole clinic, or for the caller alone.
     *
     * @param name 1 to 120 characters
     * @return its id
     * @throws Refused without a name or without an exercise; notes and own steps are left out, they were written for one patient
     */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public String keep(String name, List<ProgramItem> items, boolean forClinic) {
        List<Reason> reasons = new ArrayList<>();
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            reasons.add(new Reason("name", "template-name", List.of(LONGEST_NAME)));
        }
        if (items.isEmpty()) {
            reasons.add(new Reason("items", "program-empty", List.of()));
        }
        Figures.refuse(reasons);
        List<ProgramItem> forAnybody =
                items.stream().map(ProgramItem::forAnybody).toList();
        return rows.add(
                        Acting.staff().clinic(),
                        forClinic ? null : Acting.staff().account(),
                        stripped,
                        ProgramContent.empty().withItems(forAnybody),
                        clock.instant())
                .toString();
    }

    /** Throws away a template: one's own, or as clinic lead the clinic's too. A shipped starter stays. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public void remove(String id) {
        ProgramTemplate template = template(id);
        boolean may = template.origin() == Origin.OWN
                || (template.origin() == Origin.CLINIC && Acting.staff().role() == Role.CLINIC_LEAD);
        if (!may) {
            throw new NotFound();
        }
        rows.remove(Acting.staff().clinic(), UUID.fromString(id));
    }

    /** A template for a patient: what the screening blocks is left out and named. */
    public FilledProgram fill(@OfCareTeam PatientId patient, String id) {
        return screened(patient, template(id).items());
    }

    /** What the patient was last given, for the next program. */
    public FilledProgram fillFromLast(@OfCareTeam PatientId patient) {
        return fillFrom(patient, patient);
    }

    /**
     * What another of the caller's patients was last given, without the notes and own steps, which were written for that patient.
     *
     * @throws NotFound when the caller may not see the other patient, or nothing was published for them
     */
    public FilledProgram fillFrom(@OfCareTeam PatientId patient, PatientId other) {
        List<ProgramVersion> versions = programs.versions(other);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        List<ProgramItem> items = versions.getLast().content().items();
        return screened(
                patient,
                patient.equals(other)
                        ? items
                        : items.stream().map(ProgramItem::forAnybody).toList());
    }

    private FilledProgram screened(PatientId patient, List<ProgramItem> items) {
        ProgramContent content = ProgramContent.empty().withItems(items);
        List<ProgramItem> inOrder = content.items();
        List<ScreenedExercise> verdicts = programs.screen(patient, content).items();
        List<ProgramItem> kept = new ArrayList<>();
        List<ScreenedExercise> leftOut = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            if (verdicts.get(i).verdict() == Verdict.BLOCKED) {
                leftOut.add(verdicts.get(i));
            } else {
                kept.add(inOrder.get(i));
            }
        }
        return new FilledProgram(kept, leftOut);
    }

    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public Set<ExerciseId> favourites() {
        return rows.favourites(Acting.staff().clinic(), Acting.staff().account());
    }

    /** Makes an exercise one of the caller's favourites, or one no longer. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public void favour(ExerciseId exercise, boolean favourite) {
        if (library.exercise(exercise).isEmpty()) {
            throw new NotFound();
        }
        if (favourite) {
            rows.addFavourite(Acting.staff().clinic(), Acting.staff().account(), exercise);
        } else {
            rows.removeFavourite(Acting.staff().clinic(), Acting.staff().account(), exercise);
        }
    }

    private ProgramTemplate template(String id) {
        return templates().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
