package org.homespine.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homespine.demo.DemoClinics.People;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo data: one clinic to look at, and a second one, to see that neither sees the other. */
@Component
@Profile("demo")
class DemoData {

    /** Before the first day of every story. */
    private static final int DAYS = 181;

    private final DemoClinics clinics;
    private final StoryTeller stories;
    private final Arrangements arrangements;
    private final Clock clock;

    DemoData(DemoClinics clinics, StoryTeller stories, Arrangements arrangements, Clock clock) {
        this.clinics = clinics;
        this.stories = stories;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    /** Loads both clinics, with dates that end at the present moment. */
    void load() {
        Instant begin = clock.instant().minus(DAYS, ChronoUnit.DAYS);
        People hillside = BindableClock.at(begin, () -> clinics.open("Hillside Physio", "demo.example"));
        arrangements.beforeStories(hillside);
        arrangements.afterStories(hillside, tell(Stories.hillside(), hillside));
        People riverside = BindableClock.at(begin, () -> clinics.open("Riverside Spine Clinic", "riverside.example"));
        tell(Stories.riverside(), riverside);
    }

    /** The patients by their first names. */
    private Map<String, PatientId> tell(List<Story> told, People people) {
        Map<String, PatientId> patients = new HashMap<>();
        told.forEach(story -> patients.put(
                story.firstName(), stories.tell(story, people.therapists().get(story.team()))));
        return patients;
    }
}
