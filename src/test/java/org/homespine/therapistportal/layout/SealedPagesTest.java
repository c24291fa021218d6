package org.homespine.therapistportal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SealedPagesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><img src=x onerror=alert(1)>",
                "</SCRIPT ><b>",
                "<!-- <script>",
                "a \\</script>",
                "</p><ScRiPt>",
                "less < more </ \"quoted\" <"
            })
    void noTextEndsTheScriptThatCarriesItAndEachReadsAsItWas(String text) {
        String sealed = SealedPages.sealed(JSON.writeValueAsString(text));

        assertThat(sealed.toLowerCase(Locale.ROOT)).doesNotContain("</", "<!--", "<script");
        assertThat(JSON.readValue(sealed, String.class)).isEqualTo(text);
    }
}
