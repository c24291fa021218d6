package org.homespine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.homespine.database.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {

    @Test
    void mailWithAServerAndASenderStarts() {
        assertThatCode(() -> SettingsCheck.check(mail())).doesNotThrowAnyException();
        assertThatCode(() -> SettingsCheck.check(without(Setting.MAIL_HOST, Setting.MAIL_FROM)))
                .doesNotThrowAnyException();
    }

    @Test
    void halfOfWhatBelongsTogetherIsRefusedByTheNameOfTheRest() {
        assertRefused(without(Setting.MAIL_FROM), "HOMESPINE_MAIL_FROM is missing: it belongs to HOMESPINE_MAIL_HOST.");
        assertRefused(without(Setting.MAIL_HOST), "HOMESPINE_MAIL_HOST is missing: it belongs to HOMESPINE_MAIL_FROM.");
        Map<Setting, String> withoutPassword = mail();
        withoutPassword.put(Setting.MAIL_USER, "portal");
        assertRefused(withoutPassword, "HOMESPINE_MAIL_PASSWORD is missing: it belongs to HOMESPINE_MAIL_USER.");
        Map<Setting, String> withoutServer = without(Setting.MAIL_HOST, Setting.MAIL_FROM);
        withoutServer.put(Setting.MAIL_USER, "portal");
        withoutServer.put(Setting.MAIL_PASSWORD, "secret");
        assertRefused(withoutServer, "HOMESPINE_MAIL_HOST is missing: it belongs to HOMESPINE_MAIL_USER.");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL_PORT, smtp, is not a port number",
        "MAIL_PORT, 65536, is not a port number",
        "MAIL_PORT, 123456, is not a port number",
        "PORT, 65536, is not a port number",
        "MAIL_TLS, ssl, 'is none of starttls, tls and none'",
        "MAIL_FROM, clinic.example, is not one address such as homespine@clinic.example",
        "OPERATOR_PASSWORD, nineteen characters, is shorter than 20 characters",
        "MAIL_FROM, Clinic <kim@clinic.example>, is not one address such as homespine@clinic.example"
    })
    void aValueThatCannotWorkIsRefused(Setting setting, String value, String why) {
        Map<Setting, String> settings = mail();
        settings.put(setting, value);
        assertRefused(settings, setting.variable() + " " + why + ".");
    }

    private static void assertRefused(Map<Setting, String> settings, String line) {
        assertThatThrownBy(() -> SettingsCheck.check(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessage(line);
    }

    private static Map<Setting, String> without(Setting... settings) {
        Map<Setting, String> all = mail();
        for (Setting setting : settings) {
            all.remove(setting);
        }
        return all;
    }

    private static Map<Setting, String> mail() {
        return new EnumMap<>(Map.of(
                Setting.PORT, "8080",
                Setting.URL, "http://localhost:8080",
                Setting.MAIL_HOST, "mail.clinic.example",
                Setting.MAIL_PORT, "587",
                Setting.MAIL_FROM, "portal@clinic.example",
                Setting.MAIL_TLS, "starttls"));
    }
}
