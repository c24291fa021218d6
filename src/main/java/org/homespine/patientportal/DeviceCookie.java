package org.homespine.patientportal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** The cookie in which a patient's device keeps its token, out of reach of scripts and of other sites. */
final class DeviceCookie {

    static final String NAME = "homespine_device";
    private static final Duration KEPT = Duration.ofDays(180);

    private DeviceCookie() {}

    static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty() && value.length() <= 100)
                        .findFirst();
    }

    static ResponseCookie holding(String token, boolean secure) {
        return cookie(token, secure, KEPT);
    }

    static ResponseCookie gone(boolean secure) {
        return cookie("", secure, Duration.ZERO);
    }

    private static ResponseCookie cookie(String value, boolean secure, Duration kept) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/api/patient")
                .maxAge(kept)
                .build();
    }
}
