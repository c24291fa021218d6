package org.homespine.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homespine.shared.ClinicId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the actor's clinic. */
@Service
@Transactional
public class ClinicService {

    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 ()/.-]{1,38}");

    private final JdbcClient jdbc;

    ClinicService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The settings; everybody of the clinic may read them, patients too. */
    @ForEveryone
    public ClinicSettings settings() {
        return jdbc.sql("select * from clinic where clinic_id = ?")
                .param(Acting.current().clinic().value())
                .query(ClinicService::read)
                .single();
    }

    /**
     * Until the transaction ends, others who ask for this wait: two decisions that are about the whole clinic, such as who
     * is away and who takes over, see each other.
     */
    @ForStaff
    public void lock() {
        jdbc.sql("select clinic_id from clinic where clinic_id = ? for no key update")
                .param(Acting.current().clinic().value())
                .query()
                .singleRow();
    }

    /** Stores the settings; refused with every field that cannot be used. */
    @ForStaff(Role.CLINIC_LEAD)
    public void save(ClinicSettings settings) {
        check(settings);
        jdbc.sql("""
                        update clinic set name = ?, address = ?, phone = ?, emergency_number = ?, emergency_department = ?,
                        out_of_hours_number = ?, out_of_hours_text = ?, crisis_line = ?, usual_doctor_line = ?, zone = ?,
                        opens = ?, closes = ?, workdays = ?, holidays = ?, version = version + 1 where clinic_id = ?
                        """)
                .params(values(settings))
                .param(Acting.current().clinic().value())
                .update();
    }

    /** Makes a clinic that did not exist; the actor is the system acting for it. */
    @ForSystem
    public void create(ClinicId clinic, ClinicSettings settings) {
        check(settings);
        jdbc.sql("insert into entry.clinic (id, created_at) values (?, now())")
                .param(clinic.value())
                .update();
        jdbc.sql("""
                        insert into clinic (name, address, phone, emergency_number, emergency_department,
                        out_of_hours_number, out_of_hours_text, crisis_line, usual_doctor_line, zone, opens, closes,
                        workdays, holidays, clinic_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """).params(values(settings)).param(clinic.value()).update();
    }

    private static List<Object> values(ClinicSettings settings) {
        return List.of(
                settings.name().strip(),
                settings.address(),
                settings.phone(),
                settings.emergencyNumber(),
                settings.emergencyDepartment(),
                settings.outOfHoursNumber(),
                settings.outOfHoursText(),
                settings.crisisLine(),
                settings.usualDoctorLine(),
                settings.zone().getId(),
                settings.opens(),
                settings.closes(),
                settings.workdays().stream().map(day -> (short) day.getValue()).toArray(Short[]::new),
                settings.holidays().stream().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new));
    }

    private static void check(ClinicSettings settings) {
        List<Reason> reasons = new ArrayList<>();
        if (settings.name().isBlank() || settings.name().length() > 200) {
            reasons.add(new Reason("name", "clinic-name", List.of()));
        }
        phone(reasons, "phone", settings.phone());
        phone(reasons, "emergencyNumber", settings.emergencyNumber());
        phone(reasons, "outOfHoursNumber", settings.outOfHoursNumber());
        phone(reasons, "crisisLine", settings.crisisLine());
        phone(reasons, "usualDoctorLine", settings.usualDoctorLine());
        atMost(reasons, "address", settings.address(), 500);
        atMost(reasons, "outOfHoursText", settings.outOfHoursText(), 500);
        atMost(reasons, "emergencyDepartment", settings.emergencyDepartment(), 80);
        if (!settings.opens().isBefore(settings.closes())) {
            reasons.add(new Reason("closes", "closes-after-opens", List.of()));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private static void phone(List<Reason> reasons, String field, String value) {
        if (!value.isEmpty() && !PHONE.matcher(value).matches()) {
            reasons.add(new Reason(field, "phone-number", List.of()));
        }
    }

    private static void atMost(List<Reason> reasons, String field, String value, int length) {
        if (value.length() > length) {
            reasons.add(new Reason(field, "too-long", List.of(length)));
        }
    }

    private static ClinicSettings read(ResultSet row, int index) throws SQLException {
        Short[] workdays = (Short[]) row.getArray("workdays").getArray();
        java.sql.Date[] holidays = (java.sql.Date[]) row.getArray("holidays").getArray();
        return new ClinicSettings(
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("emergency_number"),
                row.getString("emergency_department"),
                row.getString("out_of_hours_number"),
                row.getString("out_of_hours_text"),
                row.getString("crisis_line"),
                row.getString("usual_doctor_line"),
                ZoneId.of(row.getString("zone")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                Arrays.stream(workdays).map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet()),
                holidays(holidays));
    }

    private static Set<LocalDate> holidays(java.sql.Date[] dates) {
        return Arrays.stream(dates).map(java.sql.Date::toLocalDate).collect(Collectors.toUnmodifiableSet());
    }
}
