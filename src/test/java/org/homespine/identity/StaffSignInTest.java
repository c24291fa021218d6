package org.homespine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.shared.NotFound;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;

@DatabaseTest
class StaffSignInTest {

    @Autowired
    private StaffSignInService signIn;

    @Autowired
    private StaffService staff;

    @Autowired
    private Clinics clinics;

    private Clinic clinic;
    private String address;

    @BeforeEach
    void aClinic() {
        clinic = clinics.hillside();
        address = "test-" + clinic.id();
    }

    @Test
    void theRightPasswordSignsIn() {
        StaffUser user = signIn.signIn(clinic.emailOfTherapist().toUpperCase(), Clinics.PASSWORD, address);

        assertThat(user.actor()).isEqualTo(clinic.therapist());
        assertThat(signIn.holds(user)).isTrue();
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        assertThatThrownBy(() -> signIn.signIn(clinic.emailOfTherapist(), "wrong", address))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("no such name and password");
        assertThatThrownBy(() -> signIn.signIn("nobody@clinic.example", "wrong", address))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("no such name and password");
    }

    @Test
    void guessingSlowsDownAndNeverLocksForGood() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.signIn(clinic.emailOfTherapist(), "wrong", address))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.signIn(clinic.emailOfTherapist(), Clinics.PASSWORD, address))
                .isInstanceOfSatisfying(
                        TooManyTries.class,
                        e -> assertThat(e.waitFor()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void theWaitDoublesUpToItsLimitAndIsForgottenAfterAnHour() {
        Duration limit = Duration.ofSeconds(30);
        assertThat(Throttle.remaining(-1, Duration.ZERO, limit)).isZero();
        assertThat(Throttle.remaining(0, Duration.ZERO, limit)).hasSeconds(1);
        assertThat(Throttle.remaining(3, Duration.ZERO, limit)).hasSeconds(8);
        assertThat(Throttle.remaining(3, Duration.ofSeconds(8), limit)).isZero();
        assertThat(Throttle.remaining(1_000_000, Duration.ZERO, limit)).hasSeconds(30);
        assertThat(Throttle.remaining(1_000_000, Duration.ofHours(1), limit)).isZero();
    }

    @Test
    void aDeactivatedAccountIsOutAtOnce() {
        StaffUser user = signIn.signIn(clinic.emailOfTherapist(), Clinics.PASSWORD, address);

        Acting.as(clinic.lead(), () -> staff.deactivate(clinic.therapist().account()));

        assertThat(signIn.holds(user)).isFalse();
        assertThatThrownBy(() -> Acting.as(clinic.therapist(), staff::staff)).isInstanceOf(SignInEnded.class);
        assertThatThrownBy(() -> signIn.signIn(clinic.emailOfTherapist(), Clinics.PASSWORD, address))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void anInvitationSetsAPasswordOnce() {
        OneTimeLink link = Acting.as(clinic.lead(), (Supplier<OneTimeLink>)
                () -> staff.invite("new." + address + "@x.example", "New", Role.THERAPIST));
        String token = link.path().substring(link.path().indexOf('#') + 1);

        assertThatThrownBy(() -> signIn.setPassword(token, "short")).isInstanceOf(Refused.class);
        signIn.setPassword(token, "a good long password");

        assertThat(signIn.signIn("new." + address + "@x.example", "a good long password", address)
                        .displayName())
                .isEqualTo("New");
        assertThatThrownBy(() -> signIn.setPassword(token, "another long password"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("link-ended");
    }

    @Test
    void anInvitationDoesNotTellThatAnAddressIsInUseElsewhere() {
        Clinic other = clinics.hillside();
        OneTimeLink link = Acting.as(other.lead(), (Supplier<OneTimeLink>)
                () -> staff.invite(clinic.emailOfTherapist(), "Tom Too", Role.FRONT_DESK));
        setPassword(link, "another long password");

        assertThat(signIn.signIn(clinic.emailOfTherapist(), Clinics.PASSWORD, address)
                        .actor())
                .isEqualTo(clinic.therapist());
        StaffUser elsewhere = signIn.signIn(clinic.emailOfTherapist(), "another long password", address);
        assertThat(elsewhere.actor().clinic()).isEqualTo(other.id());
        assertThat(signIn.holds(elsewhere)).isTrue();
    }

    @Test
    void inOneClinicAnAddressIsInvitedOnce() {
        assertThatThrownBy(() -> Acting.as(
                        clinic.lead(), () -> staff.invite(clinic.emailOfTherapist(), "Tom Two", Role.THERAPIST)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("email-in-use");
    }

    @Test
    void aPasswordThatFitsTwoClinicsSignsInToNeither() {
        Clinic other = clinics.hillside();
        setPassword(
                Acting.as(other.lead(), (Supplier<OneTimeLink>)
                        () -> staff.invite(clinic.emailOfTherapist(), "Tom Too", Role.THERAPIST)),
                Clinics.PASSWORD);

        assertThatThrownBy(() -> signIn.signIn(clinic.emailOfTherapist(), Clinics.PASSWORD, address))
                .isInstanceOf(FitsTwoClinics.class);
    }

    @Test
    void anAccountOfOnesOwnUnderSomebodysNameGivesNoFreeGuesses() {
        Clinic other = clinics.hillside();
        setPassword(
                Acting.as(other.lead(), (Supplier<OneTimeLink>)
                        () -> staff.invite(clinic.emailOfTherapist(), "Not Tom", Role.THERAPIST)),
                "another long password");
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> signIn.signIn(clinic.emailOfTherapist(), "wrong", address))
                    .isInstanceOf(BadCredentialsException.class);
        }
        signIn.signIn(clinic.emailOfTherapist(), "another long password", address);

        assertThatThrownBy(() -> signIn.signIn(clinic.emailOfTherapist(), "another long password", address))
                .isInstanceOf(TooManyTries.class);
    }

    private void setPassword(OneTimeLink link, String password) {
        signIn.setPassword(link.path().substring(link.path().indexOf('#') + 1), password);
    }

    @Test
    void theLastLeadStays() {
        assertThatThrownBy(() -> Acting.as(
                        clinic.lead(), () -> staff.deactivate(clinic.lead().account())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("last-lead");
    }

    @Test
    void onlyTheLeadKeepsTheStaffAndOnlyOfTheOwnClinic() {
        Clinic other = clinics.hillside();
        assertThatThrownBy(() -> Acting.as(
                        clinic.therapist(), () -> staff.deactivate(clinic.desk().account())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(
                        other.lead(), () -> staff.deactivate(clinic.desk().account())))
                .isInstanceOf(NotFound.class);
    }
}
