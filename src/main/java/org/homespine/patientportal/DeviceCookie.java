package org.homespine.patientportal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * The cookie in which a patient's device keeps its token, out of reach of scripts and of other sites. A device that
 * several patients share has one for each of them, by the place 1 to 9 that the app names with every request; without a
 * place it is the device's only one.
 */
final class DeviceCookie {

    static final String PLACE = "X-Homespine-Patient";
    static final String NAME = "homespine_device";
    private static final Duration KEPT = Duration.ofDays(180);

    private DeviceCookie() {}

    /** The name of the cookie that a request is about; empty where the place named is none. */
    static Optional<String> name(HttpServletRequest request) {
        String place = request.getHeader(PLACE);
        if (place == null) {
            return Optional.of(NAME);
        }
        return place.matches("[1-9]") ? Optional.of(NAME + "_" + place) : Optional.empty();
    }

    static Optional<String> token(HttpServletRequest request) {
        return name(request).flatMap(name -> token(request, name));
    }

    private static Optional<String> token(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty() && value.length() <= 100)
                        .findFirst();
    }

    static ResponseCookie holding(String token, String name, boolean secure) {
        return cookie(token, name, secure, KEPT);
    }

    static ResponseCookie gone(String name, boolean secure) {
        return cookie("", name, secure, Duration.ZERO);
    }

    private static ResponseCookie cookie(String value, String name, boolean secure, Duration kept) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/api/patient")
                .maxAge(kept)
                .build();
    }
}
