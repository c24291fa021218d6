package org.homespine.therapistportal.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffActor;
import org.homespine.identity.StaffSummary;
import org.homespine.identity.StaffUser;
import org.homespine.patients.Patients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@ViewPackages(packages = "org.homespine.therapistportal.clinic")
class HandOverSectionTest extends SpringBrowserlessTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    private Clinic clinic;

    @BeforeEach
    void tomReviewsAnna() {
        clinic = clinics.hillside();
        patients.anna(clinic);
        StaffActor tom = clinic.therapist();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new StaffUser(tom, "Tom", "tom@clinic.example", 1),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + tom.role())));
        UI.getCurrent().navigate("away");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withoutAPersonToTakeThemNothingIsHandedOverAndItSaysSo() {
        test($(Button.class).withText("Hand over").single()).click();

        assertThat(text()).contains("To: Choose one.", "Nobody is handed over");
    }

    @Test
    void onlyCliniciansAreOffered() {
        assertThat(to().getListDataView().getItems())
                .extracting(StaffSummary::name)
                .containsExactlyInAnyOrder("Lena Lead", "Tom Therapist", "Una Unassigned");
    }

    @Test
    void whatIsHandedOverForGoodTodayIsDone() {
        to().setValue(to().getListDataView()
                .getItems()
                .filter(each -> each.name().startsWith("Una"))
                .findFirst()
                .orElseThrow());
        test($(Button.class).withText("Hand over").single()).click();
        assertThat(text()).contains("Nobody is handed over");

        // Tom reviews nobody any more.
        test($(Button.class).withText("Hand over").single()).click();
        assertThat(text()).contains("there is no patient to hand over");
    }

    @SuppressWarnings("unchecked")
    private Select<StaffSummary> to() {
        return (Select<StaffSummary>) $(Select.class).all().stream()
                .filter(each -> "To".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
