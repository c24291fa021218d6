package org.homespine.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffActor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CaseloadTest {

    @Autowired
    private PatientService service;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    private Clinic clinic;

    @BeforeEach
    void aClinicWithFivePatients() {
        clinic = clinics.hillside();
        for (String name : List.of("Cara Cole", "Anna Archer", "Bea Archer", "Anna Archer", "Dan 100%")) {
            patients.register(
                    name.startsWith("Cara") ? clinic.otherTherapist() : clinic.therapist(),
                    Patients.intake(name.split(" ")[0], name.split(" ")[1]));
        }
    }

    @Test
    void pagesJoinWithoutGapOrRepeatAlsoAmongNamesakes() {
        List<PatientContact> all = new ArrayList<>();
        CaseloadKey after = null;
        while (true) {
            List<PatientContact> page = page(clinic.lead(), after, 2, "");
            if (page.isEmpty()) {
                break;
            }
            all.addAll(page);
            after = CaseloadKey.of(page.getLast());
        }

        assertThat(all).doesNotHaveDuplicates().hasSize(5);
        assertThat(all).isEqualTo(page(clinic.lead(), null, 200, ""));
        assertThat(all.stream().filter(one -> one.lastName().equals("Archer")).map(PatientContact::firstName))
                .containsExactly("Anna", "Anna", "Bea");
    }

    @Test
    void aTherapistSeesTheirOwnAndLeadAndDeskSeeAll() {
        assertThat(names(clinic.therapist())).containsOnly("Anna Archer", "Bea Archer", "Dan 100%");
        assertThat(names(clinic.otherTherapist())).containsExactly("Cara Cole");
        assertThat(names(clinic.lead())).hasSize(5);
        assertThat(names(clinic.desk())).hasSize(5);
    }

    @Test
    void anotherClinicSeesNone() {
        assertThat(names(clinics.hillside().lead())).isEmpty();
    }

    @Test
    void aPartOfTheNameFilters() {
        assertThat(page(clinic.lead(), null, 10, "a arch")).hasSize(3);
        assertThat(page(clinic.lead(), null, 10, "COLE")).hasSize(1);
        assertThat(page(clinic.lead(), null, 10, "%")).hasSize(1);
        assertThat(page(clinic.lead(), null, 10, "nobody")).isEmpty();
    }

    private List<String> names(StaffActor actor) {
        return page(actor, null, 200, "").stream().map(PatientContact::fullName).toList();
    }

    private List<PatientContact> page(StaffActor actor, @Nullable CaseloadKey after, int limit, String name) {
        return Acting.as(actor, (Supplier<List<PatientContact>>) () -> service.caseload(after, limit, name));
    }
}
