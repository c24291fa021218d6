package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ClinicSettings;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PublicClinicService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is given in which the app does not start. */
@DatabaseTest
class PlainPageTest {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Clinics clinics;

    @Autowired
    private ClinicService settings;

    @Autowired
    private PublicClinicService links;

    @Autowired
    private JsonMapper json;

    @Test
    void aLinkOfAClinicSaysWhomToCallInBothLanguages() throws Exception {
        Clinic clinic = clinics.hillside();

        String page = page(publicIdOf(clinic)).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page)
                .contains("<h1>Hillside Physio</h1>")
                .contains("In danger / En peligro: <a href=\"tel:999\">999</a>")
                .contains("Hillside Physio: <a href=\"tel:02079460000\">020 7946 0000</a>")
                .contains("When the clinic is closed / Cuando la clínica está cerrada: <a href=\"tel:111\">111</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000000000000",
                "0123456789ab0",
                "<script>alert(1)</script>",
                "' or '1'='1",
                "../../etc/passwd",
                "\u0000",
                "ffffffffffff\n"
            })
    void whatNamesNoClinicIsAnsweredWithTheSamePageAndNotRepeated(String id) throws Exception {
        clinics.hillside();

        String page = page(id).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).isEqualTo(written());
    }

    @Test
    void whatAClinicIsCalledIsWrittenAsTextNotAsMarkup() throws Exception {
        Clinic clinic = clinics.hillside();
        ClinicSettings was = Clinics.settings();
        Acting.as(
                clinic.lead(),
                () -> settings.save(new ClinicSettings(
                        "<img src=x onerror=alert(1)> \"&\" 'Physio'",
                        was.address(),
                        was.phone(),
                        was.emergencyNumber(),
                        was.emergencyDepartment(),
                        "",
                        was.outOfHoursText(),
                        was.crisisLine(),
                        was.usualDoctorLine(),
                        was.zone(),
                        was.opens(),
                        was.closes(),
                        was.workdays(),
                        was.holidays())));

        String page = page(publicIdOf(clinic)).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page)
                .doesNotContain("<img")
                .doesNotContain("When the clinic is closed")
                .contains("<h1>&lt;img src=x onerror=alert(1)&gt; &quot;&amp;&quot; &#39;Physio&#39;</h1>");
    }

    @Test
    void theImportMapOfTheFilledPageIsTheOneThatThePolicyAllows() throws Exception {
        MockHttpServletResponse answer = page(publicIdOf(clinics.hillside()));

        Matcher map = IMPORT_MAP.matcher(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(map.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.getHeader("Content-Security-Policy")).contains("'sha256-" + hash + "'");
        assertThat(answer.getHeader("Cache-Control")).contains("no-cache");
    }

    @Test
    void twoClinicsHaveDifferentLinks() {
        assertThat(publicIdOf(clinics.hillside())).matches("[0-9a-f]{12}").isNotEqualTo(publicIdOf(clinics.hillside()));
    }

    /** The page names the same signs as Get help in the app, word for word. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void thePageNamesEverySignOfGetHelp(String language) throws Exception {
        Map<String, String> texts = json.readValue(
                Path.of("frontend/messages/" + language + ".json").toFile(), new TypeReference<>() {});
        List<String> signs = texts.entrySet().stream()
                .filter(text ->
                        text.getKey().startsWith("help.sign.") || text.getKey().equals("help.emergency"))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(signs).hasSizeGreaterThan(6);
        assertThat(written()).contains(signs);
    }

    private String publicIdOf(Clinic clinic) {
        String link = Acting.as(clinic.desk(), () -> links.appLink(0));
        return link.substring(link.indexOf("?clinic=") + "?clinic=".length());
    }

    private MockHttpServletResponse page(String id) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build()
                .perform(get("/my/").param("clinic", id))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private static String written() throws Exception {
        return Files.readString(Path.of("frontend/index.html"));
    }
}
