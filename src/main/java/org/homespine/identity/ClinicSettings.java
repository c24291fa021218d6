package org.homespine.identity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a clinic says of itself. Texts are empty until they are set.
 *
 * @param emergencyNumber what to call for an ambulance, such as 999
 * @param emergencyDepartment the local word for it, such as A&amp;E
 * @param usualDoctorLine the number of the patients' usual doctors' service
 * @param opens local time, before {@code closes}
 */
public record ClinicSettings(
        String name,
        String address,
        String phone,
        String emergencyNumber,
        String emergencyDepartment,
        String outOfHoursNumber,
        String outOfHoursText,
        String crisisLine,
        String usualDoctorLine,
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        Set<DayOfWeek> workdays,
        Set<LocalDate> holidays) {

    public ClinicSettings {
        workdays = Set.copyOf(workdays);
        holidays = Set.copyOf(holidays);
    }

    /** The settings of a clinic that has only a name and a zone yet: open 9 to 5, Monday to Friday. */
    static ClinicSettings of(String name, ZoneId zone) {
        return new ClinicSettings(
                name,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                zone,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                Set.of());
    }

    /** The fields without which no program may be published: a patient in danger must be told whom to call. */
    public List<String> missingForPublishing() {
        List<String> missing = new ArrayList<>();
        if (emergencyNumber.isBlank()) {
            missing.add("emergencyNumber");
        }
        if (outOfHoursNumber.isBlank()) {
            missing.add("outOfHoursNumber");
        }
        if (crisisLine.isBlank()) {
            missing.add("crisisLine");
        }
        return missing;
    }
}
