package org.homespine.therapistportal.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.CaseloadRow;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SavedFilter;
import org.homespine.identity.SavedFilters;
import org.homespine.identity.StaffActor;
import org.homespine.identity.StaffUser;
import org.homespine.patients.Patients;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@ViewPackages(packages = "org.homespine.therapistportal.caseload")
class PatientsViewTest extends SpringBrowserlessTest {

    private static final int MOST_COMPONENTS = 150;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Entries entries;

    @Autowired
    private SavedFilters filters;

    private Clinic clinic;

    @BeforeEach
    void aClinicWithAFlaggedPatientAmongManyOthers() {
        clinic = clinics.hillside();
        PatientId anna = patients.anna(clinic);
        entries.bladder(clinic.id(), anna);
        for (int i = 10; i < 70; i++) {
            patients.register(clinic.therapist(), Patients.intake("Bea", "Baker " + i));
        }
        signIn(clinic.therapist());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thoseFarDownTheListAreReachedByScrolling() {
        open("");

        assertThat(name(0)).isEqualTo("Anna Archer");
        assertThat(name(60)).isEqualTo("Bea Baker 69");
    }

    @Test
    void whatIsTypedNarrowsTheListAndTheAddressOfABookmarkDoesToo() {
        open("");
        test($(TextField.class).single()).setValue("baker 4");
        assertThat(names(10)).hasSize(10).allMatch(name -> name.startsWith("Bea Baker 4"));

        open("need=flagged");
        assertThat(names(1)).containsExactly("Anna Archer");
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void aFilterThatWasSavedIsThereAgainForItsOwnerAlone() {
        open("need=flagged");
        test($(Button.class).withText("Save this filter").single()).click();
        test($(TextField.class).withCaption("Name of the filter").single()).setValue("With flags");
        test($(Button.class).withText("Save").single()).click();

        open("");
        assertThat(saved()).extracting(SavedFilter::name).containsExactly("With flags");
        assertThat(Acting.as(clinic.lead(), (Supplier<List<SavedFilter>>) filters::own))
                .isEmpty();
    }

    @Test
    void openFlagsStandInTheRowWithTheirNumberAndWord() {
        open("");

        assertThat(flags(0, "EMERGENCY")).isEqualTo("1 Emergency");
        assertThat(flags(0, "URGENT")).isEmpty();
        assertThat(flags(1, "EMERGENCY")).isEmpty();
    }

    private String flags(int row, String tier) {
        return test(grid()).getLitRendererPropertyValue(row, "flags", tier, String.class);
    }

    @Test
    void theFrontDeskIsShownNamesAndContactsAlone() {
        signIn(clinic.desk());
        open("need=flagged");

        assertThat($(Grid.class).all()).isEmpty();
        assertThat($(CaseloadList.class).all()).hasSize(1);
    }

    @Test
    void onANarrowScreenThereIsOneColumnOfCards() {
        open("");
        assertThat(shown()).isEqualTo(9);

        ((CaseloadGrid) grid()).fit(599);
        assertThat(shown()).isEqualTo(1);

        ((CaseloadGrid) grid()).fit(600);
        assertThat(shown()).isEqualTo(9);
    }

    @Test
    void aListOfManyIsFewComponents() {
        open("");
        assertThat(components((Component) getCurrentView()).count()).isLessThanOrEqualTo(MOST_COMPONENTS);
    }

    private long shown() {
        return grid().getColumns().stream().filter(Component::isVisible).count();
    }

    @SuppressWarnings("unchecked")
    private List<SavedFilter> saved() {
        Select<SavedFilter> select = (Select<SavedFilter>) $(Select.class).all().stream()
                .filter(each -> "Saved filters".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        return select.getListDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<CaseloadRow> grid() {
        return $(Grid.class).single();
    }

    private String name(int index) {
        return test(grid()).getRow(index).fullName();
    }

    private List<String> names(int many) {
        return Stream.iterate(0, index -> index < many, index -> index + 1)
                .map(this::name)
                .toList();
    }

    private void open(String query) {
        UI.getCurrent().navigate("patients", QueryParameters.fromString(query));
    }

    private static void signIn(StaffActor actor) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new StaffUser(actor, "Somebody", "somebody@clinic.example", 1),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + actor.role())));
    }

    private static Stream<Component> components(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(PatientsViewTest::components));
    }
}
