package org.homespine.therapistportal.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffUser;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.course.CourseFigure;
import org.homespine.therapistportal.course.CourseSection;
import org.homespine.therapistportal.course.TimeShown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@ViewPackages(packages = "org.homespine.therapistportal.patient")
class OverviewTest extends SpringBrowserlessTest {

    private static final int MOST_COMPONENTS = 150;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private Clock clock;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void annaSaidHowItWas() {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
        programs.publishTwoExercises(clinic.therapist(), anna, LocalDate.ofInstant(clock.instant(), LONDON));
        entries.ordinary(clinic.id(), anna);
        entries.severePain(clinic.id(), anna);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new StaffUser(clinic.therapist(), "Somebody", "somebody@clinic.example", 1),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_THERAPIST")));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theCourseIsToldInSentences() {
        open("");

        assertThat(summary())
                .contains("Pain was answered on 1 of 90 days, between 9 and 9")
                .contains("Reach: buttock at the furthest")
                .contains("What was done is not known for any day")
                .contains("1 Urgent")
                .contains("One new version of the program, one pause.");
    }

    @Test
    void theTableHasTheFiguresOfThePicture() {
        open("");
        assertThat($(Html.class).all()).isEmpty();

        test($(Button.class).withText("Show as table").single()).click();

        assertThat(table()).contains("<td data-label=\"Pain\">9</td>", "Urgent: ", "version 1 begins");
        assertThat(table().split("<tr>", -1)).hasSize(1 + 1 + 1);
    }

    @Test
    void aBookmarkedAddressShowsTheTimeAndTheTableThatWereChosen() {
        open("days=730&table=shown");

        assertThat($(RadioButtonGroup.class).single().getValue()).isEqualTo(TimeShown.TWO_YEARS);
        assertThat(summary()).contains("on 1 of 730 days");
        assertThat(table()).contains("<th scope=\"col\">Week</th>");
    }

    @Test
    void anAddressThatNamesNoTimeShowsAQuarter() {
        open("days=<script>");
        assertThat($(RadioButtonGroup.class).single().getValue()).isEqualTo(TimeShown.QUARTER);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherChoiceIsKeptInTheAddress() {
        open("");
        RadioButtonGroup<TimeShown> time = $(RadioButtonGroup.class).single();
        test(time).selectItem("1 year");

        assertThat(summary()).contains("of 365 days");
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anyMatch(call -> call.getInvocation().getParameters().stream()
                        .anyMatch(parameter -> String.valueOf(parameter).contains("days=365")));
    }

    @Test
    void twoYearsWithTheirTableAreFewComponents() {
        open("days=730&table=shown");
        Component section = $(CourseSection.class).single();
        assertThat(components(section).count()).isLessThanOrEqualTo(MOST_COMPONENTS / 3);
    }

    private void open(String query) {
        UI.getCurrent().navigate("patients/" + anna, QueryParameters.fromString(query));
    }

    private String summary() {
        return $(CourseFigure.class)
                .single()
                .getChildren()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private String table() {
        return $(Html.class).single().getInnerHtml();
    }

    private static Stream<Component> components(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(OverviewTest::components));
    }
}
