package org.homespine.therapistportal.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.homespine.escalation.AdherenceService;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReviewService;
import org.homespine.programs.ProgramHistory;
import org.homespine.programs.ProgramPause;
import org.homespine.programs.ProgramService;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.therapistportal.course.Events.Raised;
import org.homespine.therapistportal.course.Events.Stretch;
import org.homespine.therapistportal.course.Events.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers a patient's course: what was felt and done, the flags, the versions and pauses of the program. */
@Component
public class Courses {

    private final AdherenceService adherence;
    private final ReviewService review;
    private final ProgramService programs;
    private final ClinicTimes times;

    Courses(AdherenceService adherence, ReviewService review, ProgramService programs, ClinicTimes times) {
        this.adherence = adherence;
        this.review = review;
        this.programs = programs;
        this.times = times;
    }

    public KnownCourse of(PatientId patient, TimeShown time) {
        Optional<ProgramHistory> program = programs.history(patient);
        ZoneId zone = program.map(ProgramHistory::zone).orElse(times.now().zone());
        LocalDate today = LocalDate.ofInstant(times.moment(), zone);
        return new KnownCourse(
                adherence.course(patient, time.days()),
                new Events(
                        review.flagsOf(patient).stream()
                                .map(flag -> raised(flag, zone))
                                .toList(),
                        programs.versions(patient).stream()
                                .map(version -> new Version(version.inForceFrom(zone), version.number()))
                                .toList(),
                        program.map(ProgramHistory::pauses).orElse(List.of()).stream()
                                .map(pause -> stretch(pause, zone, today))
                                .toList(),
                        program.map(each -> runs(each, today)).orElse(null)));
    }

    private static Raised raised(FlagSummary flag, ZoneId zone) {
        return new Raised(LocalDate.ofInstant(flag.raisedAt(), zone), flag.tier(), flag.family());
    }

    private static Stretch stretch(ProgramPause pause, ZoneId zone, LocalDate today) {
        Instant end = pause.end(zone);
        LocalDate last = end == null ? today : LocalDate.ofInstant(end.minusMillis(1), zone);
        return new Stretch(LocalDate.ofInstant(pause.from(), zone), last.isAfter(today) ? today : last);
    }

    private static @Nullable Stretch runs(ProgramHistory program, LocalDate today) {
        LocalDate start = program.startedOn();
        LocalDate end = program.endedOn();
        return start == null || start.isAfter(today) ? null : new Stretch(start, end == null ? today : end);
    }
}
