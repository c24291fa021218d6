package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.drill.Drill;
import org.homespine.drill.Figures;
import org.homespine.escalation.CaseloadFilter;
import org.homespine.escalation.CaseloadFilter.Order;
import org.homespine.escalation.CaseloadRow;
import org.homespine.escalation.CaseloadRow.Key;
import org.homespine.escalation.CaseloadService;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A page of the list of patients in a clinic of 2,000 with a year of daily check-ins each, against one of 100: the first
 * page in every order, and the last by name. Twenty times the patients may cost at most twenty times as much in the
 * orders that have to look at all of them, and the check-ins nothing.
 */
@Drill
class CaseloadBench {

    private static final int FEW = 100;
    private static final int MANY = 2000;
    private static final int DAYS = 365;
    private static final int PAGE = 50;
    private static final int ROUNDS = 9;
    private static final int WARMING = 10;
    private static final double REACH = 20;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void aPageOfTwoThousandPatientsCostsNoMoreThanTheirNumber() {
        Clinic few = clinic(FEW);
        Clinic many = clinic(MANY);
        jdbc.sql("analyze").update();
        Key late = lastButOne(many);
        List<Ratios> measured = new ArrayList<>();
        for (Order order : Order.values()) {
            measured.add(measured(order.name(), few, many, order, null));
        }
        measured.add(measured("NAME, last page", few, many, Order.NAME, late));
        assertAll(measured.stream().map(ratios -> ratios::assertHeld));
    }

    private Ratios measured(String what, Clinic few, Clinic many, Order order, @Nullable Key after) {
        for (int i = 0; i < WARMING; i++) {
            page(few, order, null);
            page(many, order, after);
        }
        Ratios ratios = new Ratios(Reach.atMost("caseload, a page of 2,000 to one of 100, " + what, REACH));
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double hundred = milliseconds(() -> page(few, order, null));
            double thousands = milliseconds(() -> page(many, order, after));
            took.add(thousands);
            ratios.add(thousands, hundred);
        }
        new Figures(took).print("a page of 2,000, " + what, "ms");
        return ratios;
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private List<CaseloadRow> page(Clinic clinic, Order order, @Nullable Key after) {
        CaseloadFilter filter = new CaseloadFilter("", Set.of(), null, null, false, order);
        List<CaseloadRow> page =
                Acting.as(clinic.lead(), (Supplier<List<CaseloadRow>>) () -> caseload.page(filter, after, PAGE));
        assertThat(page).hasSize(PAGE);
        return page;
    }

    private Key lastButOne(Clinic clinic) {
        Key key = null;
        for (int i = 0; i < MANY / PAGE - 1; i++) {
            key = page(clinic, Order.NAME, key).getLast().key();
        }
        return Objects.requireNonNull(key);
    }

    /** One patient made through the services, and copies of all that is stored of them. */
    private Clinic clinic(int size) {
        Clinic clinic = clinics.hillside();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        PatientId anna = patients.anna(clinic);
        programs.publishTwoExercises(clinic.therapist(), anna, today);
        entries.bladder(clinic.id(), anna);
        Acting.as(
                new SystemActor(clinic.id(), "bench"),
                () -> transaction.executeWithoutResult(ignored -> {
                    copy(
                            clinic,
                            anna,
                            size,
                            "patient",
                            "id",
                            "'id', p, 'last_name', 'Baker ' || lpad(i::text, 5, '0')");
                    copy(clinic, anna, size, "care_team", "patient_id", "'patient_id', p");
                    copy(clinic, anna, size, "program", "patient_id", "'patient_id', p, 'id', p");
                    copy(clinic, anna, size, "program_version", "patient_id", "'patient_id', p, 'program_id', p");
                    copy(
                            clinic,
                            anna,
                            size,
                            "caseload_summary",
                            "patient_id",
                            "'patient_id', p, 'pain_halves', i % 21, 'pain_halves_before', i * 7 % 21, 'units_due', 14,"
                                    + " 'units_done', i % 15");
                    copy(clinic, anna, size / 10, "flag", "patient_id", "'patient_id', p, 'id', p");
                    copy(
                            clinic,
                            anna,
                            size * DAYS,
                            "check_in",
                            "patient_id",
                            "'patient_id', md5('p' || (i / " + DAYS + " % (" + size
                                    + " - 1) + 1))::uuid, 'uuid', md5('c' || i)::uuid, 'day', c.day - i % " + DAYS);
                }));
        return clinic;
    }

    private void copy(Clinic clinic, PatientId anna, int many, String table, String key, String changes) {
        jdbc.sql("""
                        insert into %1$s select r.* from %1$s c
                        cross join (select i, md5('p' || i)::uuid as p from generate_series(1, :many) i) made
                        cross join lateral jsonb_populate_record(c, jsonb_build_object(%3$s)) r
                        where c.clinic_id = :clinic and c.%2$s = :anna
                        """.formatted(table, key, changes))
                .param("many", many - 1)
                .param("clinic", clinic.id().value())
                .param("anna", anna.value())
                .update();
    }
}
