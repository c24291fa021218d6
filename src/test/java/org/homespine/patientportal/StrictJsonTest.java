package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.homespine.patientportal.SignInController.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StrictJsonTest {

    private final StrictJson json = new StrictJson();

    @Test
    void everyFieldPresentIsRead() {
        assertThat(json.read("{\"code\": \"ABCD2345\", \"birthYear\": 1960}", Credentials.class))
                .isEqualTo(new Credentials("ABCD2345", 1960));
        assertThat(json.read("{\"code\": null, \"birthYear\": null}", Credentials.class))
                .isEqualTo(new Credentials(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": \"A\"}",
                "{\"code\": \"A\", \"birthYear\": \"1960\"}",
                "{\"code\": \"A\", \"birthYear\": 1960.5}",
                "{\"code\": \"A\", \"birthYear\": 1960, \"more\": 1}",
                "{\"code\": \"A\", \"code\": \"B\", \"birthYear\": 1960}",
                "{\"code\": 5, \"birthYear\": 1960}",
                "{\"code\": \"A\", \"birthYear\": 1960} trailing",
                "[]",
                "",
                "nonsense"
            })
    void anythingElseIsRefused(String body) {
        assertThatThrownBy(() -> json.read(body, Credentials.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void answersAreReadByTheirCodes() {
        record Body(org.homespine.checkins.domain.Sign weak) {}

        assertThat(json.read("{\"weak\": \"worse\"}", Body.class).weak().code()).isEqualTo("worse");
        assertThatThrownBy(() -> json.read("{\"weak\": 4}", Body.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.read("{\"weak\": \"WORSE\"}", Body.class)).isInstanceOf(JacksonException.class);
    }
}
