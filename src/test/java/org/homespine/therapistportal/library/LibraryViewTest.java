package org.homespine.therapistportal.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffActor;
import org.homespine.identity.StaffUser;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.EducationPage;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.SourcedText;
import org.homespine.library.domain.StaffNote;
import org.homespine.library.domain.TeachingPoint;
import org.homespine.library.domain.TeachingPoint.ClearanceFirst;
import org.homespine.library.domain.TeachingPoint.Difference;
import org.homespine.library.domain.TeachingPoint.Statement;
import org.homespine.library.domain.TeachingPoint.StopSign;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;
import org.homespine.uikit.FigurePicture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@ViewPackages(packages = "org.homespine.therapistportal.library")
class LibraryViewTest extends SpringBrowserlessTest {

    private static final int MOST_COMPONENTS = 150;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private ClinicalRecordService records;

    @Autowired
    private ExerciseLibrary library;

    @Autowired
    private LibraryWords words;

    private Clinic clinic;

    @BeforeEach
    void aTherapistIsSignedIn() {
        clinic = clinics.hillside();
        signIn(clinic.therapist());
    }

    @AfterEach
    void nobodyIs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsTypedNarrowsTheHitsAndStandsInTheAddress() {
        open("library");
        assertThat(names()).contains("Cat-cow", "Neck stretches");

        test($(TextField.class).single()).setValue("piegon");

        assertThat(names()).startsWith("Pigeon pose").doesNotContain("Neck stretches");
    }

    @Test
    void aBookmarkedAddressOpensWhatItShowed() {
        open("library?q=lumbar&level=basic&movement=extension");

        assertThat(names()).contains("Cobra pose", "Standing back bend").doesNotContain("Lying twist, one knee");
        assertThat($(TextField.class).single().getValue()).isEqualTo("lumbar");
        assertThat($(MultiSelectComboBox.class).all())
                .extracting(MultiSelectComboBox::getValue)
                .contains(Set.of("extension"));
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        open("library?q=zzzzzzzz");
        assertThat(text()).contains("No exercise fits");

        test($(Button.class).withText("Clear the search and all choices").single())
                .click();

        assertThat(names()).isNotEmpty();
        assertThat($(TextField.class).single().getValue()).isEmpty();
    }

    @Test
    void whatIsBlockedForAPatientIsLeftOutAndCounted() {
        PatientId anna = annaWith("heart_disease");
        open("library?patient=" + anna);
        assertThat(text()).contains("left out, because the screening blocks them for Anna Archer");
        assertThat(names()).contains("Cat-cow");
        open("library?q=inversion&patient=" + anna);
        assertThat(names()).doesNotContain("Inversion table");
    }

    @Test
    void whereAllIsBlockedItSaysSo() {
        open("library?patient=" + annaWith("spinal_surgery"));
        assertThat(names()).isEmpty();
        assertThat(text()).contains("36 left out, because the screening blocks them for Anna Archer");
    }

    private PatientId annaWith(String condition) {
        PatientId anna = patients.anna(clinic);
        Acting.as(clinic.therapist(), () -> records.noteCondition(anna, new ConditionId(condition)));
        return anna;
    }

    @Test
    void aHitAndAPageShowTheExercise() {
        open("library?q=pigeon");
        assertThat($(FigurePicture.class).all()).hasSize(1);
        open("library/pigeon-pose");
        assertThat($(FigurePicture.class).single().getElement().getAttribute("aria-label"))
                .isNotBlank();
    }

    @Test
    void theScreenStaysSmall() {
        open("library?patient=" + patients.anna(clinic));
        assertThat(components((Component) getCurrentView()).count()).isLessThanOrEqualTo(MOST_COMPONENTS);
    }

    @Test
    void anExerciseThatIsOnlyNamedSaysThatItCannotBePrescribed() {
        open("library/plank");
        assertThat(text()).contains("Named only", "No source gives steps.");
        open("library/inversion-from-bar");
        assertThat(text()).contains("Ruled out");
    }

    @Test
    void onlyProgramsOfPatientsWhomTheReaderMaySeeAreCounted() {
        programs.publishTwoExercises(
                clinic.therapist(),
                patients.anna(clinic),
                LocalDate.now(ZoneOffset.UTC).plusDays(1));

        open("library/cat-cow");
        assertThat(text()).contains("one running program of your patients");
        signIn(clinic.otherTherapist());
        open("library/cat-cow");
        assertThat(text()).contains("no running program of your patients").doesNotContain("Anna");
        signIn(clinic.desk());
        open("library/cat-cow");
        assertThat(text()).contains("Cat-cow").doesNotContain("running program");
    }

    @Test
    void theFrontDeskMayNotFilterByARecord() {
        signIn(clinic.desk());
        open("library?patient=" + patients.anna(clinic));

        assertThat(text()).doesNotContain("Anna", "Allowed for");
        assertThat(names()).isNotEmpty();
    }

    @Test
    void everyFactOfAnExerciseIsShown() {
        for (Exercise exercise : library.exercises()) {
            open("library/" + exercise.id());
            assertThat(text()).as(exercise.name()).contains(facts(exercise));
        }
    }

    @Test
    void everyFactOfAnEducationPageIsShown() {
        for (EducationPage page : library.education()) {
            open("library/education/" + page.id());
            assertThat(text()).as(page.title()).contains(facts(page));
        }
        open("library/education/evidence");
        assertThat(text()).contains("Choi 2014 decompression vs traction", "NINDS low back pain fact sheet");
    }

    private List<String> facts(Exercise exercise) {
        List<String> facts = new ArrayList<>(exercise.steps());
        facts.add(exercise.name());
        facts.addAll(exercise.aliases());
        facts.addAll(exercise.benefits());
        facts.addAll(exercise.staffCautions());
        facts.addAll(exercise.cautions());
        facts.add(exercise.why());
        facts.add(exercise.stopIf());
        exercise.statedDisagreement().ifPresent(facts::add);
        exercise.stepDifferences().stream().map(SourcedText::text).forEach(facts::add);
        exercise.doses().forEach(dose -> {
            facts.add(words.of(dose));
            facts.add(dose.text());
        });
        exercise.notes().stream().map(StaffNote::text).forEach(facts::add);
        exercise.sources().forEach(ref -> {
            facts.add(words.title(ref.source()));
            facts.add(ref.evidence());
        });
        return facts;
    }

    private static List<String> facts(EducationPage page) {
        List<String> facts = new ArrayList<>(List.of(page.title()));
        page.sections().forEach(section -> {
            facts.add(section.heading());
            section.points().forEach(point -> facts.addAll(facts(point)));
        });
        page.patientsVersion().ifPresent(version -> version.parts().forEach(part -> facts.addAll(part.texts())));
        page.sources().forEach(ref -> facts.add(ref.evidence()));
        return facts;
    }

    private static List<String> facts(TeachingPoint point) {
        return switch (point) {
            case Statement statement -> List.of(statement.text());
            case StopSign sign -> with(sign.criterion(), sign.urgency());
            case ClearanceFirst clearance -> List.of(clearance.condition(), clearance.appliesTo());
            case Difference difference -> {
                List<String> facts = with(difference.topic(), difference.positions());
                difference.statedProposal().ifPresent(facts::add);
                yield facts;
            }
        };
    }

    private static List<String> with(String first, List<SourcedText> more) {
        List<String> all = new ArrayList<>(List.of(first));
        more.stream().map(SourcedText::text).forEach(all::add);
        return all;
    }

    private void signIn(StaffActor actor) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new StaffUser(actor, "Somebody", "somebody@clinic.example", 1),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + actor.role())));
    }

    private List<String> names() {
        return $(Anchor.class).all().stream()
                .filter(link ->
                        link.getParent().filter(ExerciseCard.class::isInstance).isPresent())
                .map(Anchor::getText)
                .toList();
    }

    private void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    private String text() {
        return textOf(((Component) getCurrentView()).getElement());
    }

    /** The text of visible elements only. */
    private static String textOf(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getProperty("label", "")
                        + element.getChildren().map(LibraryViewTest::textOf).reduce("", String::concat)
                : "";
    }

    private static Stream<Component> components(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(LibraryViewTest::components));
    }
}
