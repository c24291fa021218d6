package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A patient's phone, as the server sees it: requests through the whole security chain, and the device's cookie. */
public class Phone {

    private final MockMvc mvc;
    private final JsonMapper json;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private @Nullable String place;

    public Phone(WebApplicationContext context, JsonMapper json, String address) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        this.json = json;
        this.address = address;
    }

    public void signIn(String code, int year) throws Exception {
        send("/api/patient/sign-in", Map.of("code", code, "birthYear", year)).andExpect(status().isNoContent());
    }

    /** What is asked from now on is about the patient in this place of a shared device; null is the only one. */
    Phone at(@Nullable Object place) {
        this.place = place == null ? null : place.toString();
        return this;
    }

    public ResultActions read(String path) throws Exception {
        return perform(get(path));
    }

    public ResultActions send(String path, Map<String, ?> body) throws Exception {
        return send(path, json.writeValueAsString(body));
    }

    public ResultActions send(String path, String body) throws Exception {
        return perform(post(path)
                .content(body)
                .contentType("application/json")
                .header("Content-Length", body.length())
                .header(WriteGuard.HEADER, "app"));
    }

    ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        if (place != null) {
            request.header(DeviceCookie.PLACE, place);
        }
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        ResultActions answered = mvc.perform(request);
        for (Cookie cookie : answered.andReturn().getResponse().getCookies()) {
            assertThat(cookie.isHttpOnly()).isTrue();
            cookies.put(cookie.getName(), cookie);
        }
        return answered;
    }

    /** An ordinary check-in about now, every field there. */
    public static Map<String, @Nullable Object> entry() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("uuid", UUID.randomUUID().toString());
        entry.put("rev", 1);
        entry.put("performedOn", now.toLocalDate().toString());
        entry.put("enteredAt", now.toString());
        entry.put("sentAt", now.toString());
        entry.put("zone", "UTC");
        for (String open : List.of(
                "during",
                "settled",
                "numb",
                "tingle",
                "weak",
                "heelToe",
                "restRelief",
                "done",
                "unitsDone",
                "ratio",
                "reason",
                "newCondition",
                "grc",
                "psfs",
                "effort",
                "note",
                "programVersion")) {
            entry.put(open, null);
        }
        entry.put("pain", 4);
        entry.put("reach", 1);
        entry.put("side", "left");
        entry.put("em", List.of());
        entry.put("gen", List.of());
        entry.put("exercisesDone", List.of());
        entry.put("exerciseStops", List.of());
        entry.put("contact", false);
        entry.put("evidence", "ticked");
        entry.put("byCarer", false);
        return entry;
    }
}
