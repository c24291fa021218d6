package org.homespine.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.homespine.database.DatabaseTest;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.LogoService;
import org.homespine.identity.StaffActor;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clinic's mark from its upload to the printed sheet. */
@DatabaseTest
class LogoOnHandoutTest {

    @Autowired
    private LogoService logos;

    @Autowired
    private HandoutService handouts;

    @Autowired
    private Programs written;

    @Autowired
    private Patients patients;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Clock clock;

    private Clinic clinic;

    @BeforeEach
    void aClinic() {
        clinic = clinics.hillside();
    }

    @Test
    void theLeadsPictureStandsOnTheSheetUntilItIsTakenAway() {
        PatientId anna = patients.anna(clinic);
        written.publishTwoExercises(
                clinic.therapist(), anna, LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")));
        assertThat(pictures(sheet(anna))).isZero();

        Acting.as(clinic.lead(), () -> logos.take(picture()));
        assertThat(logo(clinic.desk())).isPresent();
        assertThat(pictures(sheet(anna))).isOne();

        Acting.as(clinic.lead(), logos::takeAway);
        assertThat(logo(clinic.desk())).isEmpty();
        assertThat(pictures(sheet(anna))).isZero();
    }

    @Test
    void anotherPictureTakesThePlaceOfTheFirstAndARefusedOneOfNone() {
        Acting.as(clinic.lead(), () -> logos.take(picture()));
        byte[] first = logo(clinic.lead()).orElseThrow();

        assertThatThrownBy(() -> Acting.as(clinic.lead(), () -> logos.take(new byte[] {1, 2, 3})))
                .isInstanceOf(Refused.class);
        assertThat(logo(clinic.lead()).orElseThrow()).isEqualTo(first);
    }

    @Test
    void onlyTheLeadChangesItAndNoOtherClinicHasIt() {
        for (StaffActor other : List.of(clinic.therapist(), clinic.desk())) {
            assertThatThrownBy(() -> Acting.as(other, () -> logos.take(picture())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(other, logos::takeAway)).isInstanceOf(NotFound.class);
        }
        Acting.as(clinic.lead(), () -> logos.take(picture()));

        assertThat(logo(clinics.hillside().lead())).isEmpty();
    }

    private Optional<byte[]> logo(StaffActor by) {
        return Acting.as(by, (Supplier<Optional<byte[]>>) logos::logo);
    }

    private byte[] sheet(PatientId patient) {
        return Acting.as(
                clinic.therapist(), (Supplier<byte[]>) () -> handouts.handout(patient, Variant.usual(Paper.A4)));
    }

    /** Exercises are drawn as lines; only a logo is made of pixels. */
    private static long pictures(byte[] pdf) {
        return Pattern.compile("/Subtype ?/Image")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
