package org.homespine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** The PIN of a patient in a journey: chosen after the sign-in, entered whenever the app is opened. */
final class Pin {

    static final String DIGITS = "7391";

    private Pin() {}

    static void choose(Page phone) {
        enter(phone, "Choose a PIN", "Use this PIN");
    }

    static void enter(Page phone) {
        enter(phone, "Enter your PIN", "Open");
    }

    private static void enter(Page phone, String heading, String button) {
        assertThat(phone.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(heading)))
                .isVisible();
        phone.getByLabel("Your PIN").fill(DIGITS);
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
