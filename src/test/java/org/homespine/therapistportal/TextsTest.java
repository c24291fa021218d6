package org.homespine.therapistportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class TextsTest {

    @Test
    void aNameThatTurnsTheDirectionDoesNotTurnTheSentence() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("who", Locale.UK, "{0} to {1}, {2} patients");

        assertThat(new Texts(messages)
                        .getTranslation("who", Locale.UK, "Ann\u202Eoz\u2066", "\u0644\u064A\u0644\u0649", 2))
                .isEqualTo("Annoz to \u0644\u064A\u0644\u0649, 2 patients");
    }
}
