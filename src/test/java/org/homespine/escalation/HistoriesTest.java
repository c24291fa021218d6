package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.UnitsDue;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.Patients;
import org.homespine.programs.Dose;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the rules are told of a program. */
@DatabaseTest
class HistoriesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Histories histories;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatWasPrescribedOnADayIsToldForThatDay() {
        Clinic clinic = clinics.hillside();
        PatientId anna = at(MONDAY, () -> {
            PatientId patient = patients.anna(clinic);
            programs.publish(clinic.therapist(), patient, onMondays());
            return patient;
        });
        at(MONDAY.plusDays(8), () -> programs.publishTwoExercises(clinic.therapist(), anna, MONDAY));

        UnitsDue units = at(
                MONDAY.plusDays(9),
                () -> Acting.as(clinic.therapist(), (Supplier<UnitsDue>) () -> transaction.execute(status ->
                        histories.load(anna, Set.of()).history().program().unitsDue())));

        assertThat(MONDAY.minusDays(1).datesUntil(MONDAY.plusDays(10)).map(units::on))
                .containsExactly(0, 1, 0, 0, 0, 0, 0, 0, 1, 2, 2);
    }

    private static ProgramContent onMondays() {
        Dose dose = Programs.dose().on(EnumSet.of(DayOfWeek.MONDAY));
        return new ProgramContent(List.of(new ProgramItem(Programs.CHILDS_POSE, dose, "")), MONDAY, null, "");
    }

    private static <T> T at(LocalDate day, Supplier<T> work) {
        return BindableClock.at(Instant.parse(day + "T08:00:00Z"), work);
    }
}
