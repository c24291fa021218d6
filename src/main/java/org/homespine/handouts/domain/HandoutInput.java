package org.homespine.handouts.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homespine.handouts.domain.Block.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * What a handout is composed from: a program version and what stands around it, as plain values.
 *
 * @param patient first name and initial of the last name
 * @param date on which it is made
 * @param version number of the program version
 * @param therapist who published it; may be empty
 * @param paused whether the program is stopped now: nothing is to be done then
 * @param note for the patient, may be empty
 * @param url where the program stands; names no patient
 */
public record HandoutInput(
        Locale language,
        Variant variant,
        String patient,
        LocalDate date,
        int version,
        String therapist,
        Clinic clinic,
        boolean paused,
        List<Item> items,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate reviewOn,
        String note,
        String url) {

    public HandoutInput {
        items = List.copyOf(items);
    }

    /** The exercises that are to be done now, in order. */
    public List<Item> toDo() {
        return paused ? List.of() : items.stream().filter(item -> !item.held()).toList();
    }

    /**
     * What the handout says of the clinic; texts are empty until they are set.
     *
     * @param emergencyDepartment the local word for it, such as A&amp;E
     * @param logo stands beside the name; null when the clinic has none
     */
    public record Clinic(
            String name,
            String phone,
            String emergencyNumber,
            String emergencyDepartment,
            String outOfHoursNumber,
            String outOfHoursText,
            String crisisLine,
            String usualDoctorLine,
            LocalTime opens,
            LocalTime closes,
            Set<DayOfWeek> workdays,
            @Nullable Logo logo) {

        public Clinic {
            workdays = Set.copyOf(workdays);
        }
    }

    /**
     * An exercise of the program.
     *
     * @param language in which its words are written: English where the library has no other
     * @param pictures of its positions; null where none is drawn
     * @param side in words; empty when it has none
     * @param equipment in words
     * @param stopIf a whole sentence
     * @param note of the therapist for this exercise, may be empty
     * @param held whether it is not to be done for now
     */
    public record Item(
            String name,
            Locale language,
            String why,
            @Nullable Pictures pictures,
            List<String> steps,
            Dose dose,
            String side,
            List<String> equipment,
            String stopIf,
            List<String> cautions,
            String note,
            boolean held) {

        public Item {
            steps = List.copyOf(steps);
            equipment = List.copyOf(equipment);
            cautions = List.copyOf(cautions);
        }
    }

    /**
     * How much of an exercise and how often; null = not prescribed.
     *
     * @param asTaught what no figure says, may be empty
     */
    public record Dose(
            @Nullable Integer sets,
            @Nullable Integer repetitions,
            @Nullable Integer holdSeconds,
            @Nullable Integer breaths,
            @Nullable Integer durationSeconds,
            @Nullable Integer restSeconds,
            @Nullable Integer timesPerDay,
            @Nullable Integer weeklyCap,
            @Nullable Integer angleDegrees,
            @Nullable Integer painLimit,
            Set<DayOfWeek> days,
            String asTaught) {

        public Dose {
            days = Set.copyOf(days);
        }
    }
}
