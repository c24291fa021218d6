package org.homespine.patientportal;

import jakarta.servlet.http.HttpServletRequest;
import org.homespine.identity.PatientSignInService;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A patient's sign-in on a device, by the clinic's code and the year of birth, and sign-out. */
@RestController
@RequestMapping("/api/patient")
class SignInController {

    private final PatientSignInService signIn;
    private final StrictJson json;

    SignInController(PatientSignInService signIn, StrictJson json) {
        this.signIn = signIn;
        this.json = json;
    }

    record Credentials(@Nullable String code, @Nullable Integer birthYear) {}

    @PostMapping("/sign-in")
    ResponseEntity<Void> signIn(@RequestBody String body, HttpServletRequest request) {
        String cookie =
                DeviceCookie.name(request).orElseThrow(() -> new Refused(DeviceCookie.PLACE, "out-of-range", 1, 9));
        Credentials given = json.read(body, Credentials.class);
        if (given.code() == null || given.code().isBlank() || given.code().length() > 40) {
            throw new Refused("code", "sign-in-code");
        }
        if (given.birthYear() == null || given.birthYear() < 1900 || given.birthYear() > 2100) {
            throw new Refused("birthYear", "birth-year");
        }
        String token = signIn.signIn(given.code(), given.birthYear(), request.getRemoteAddr());
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        DeviceCookie.holding(token, cookie, request.isSecure()).toString())
                .build();
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        DeviceCookie.token(request).ifPresent(signIn::signOut);
        String cookie = DeviceCookie.name(request).orElseThrow();
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        DeviceCookie.gone(cookie, request.isSecure()).toString())
                .build();
    }

    /** For a device that has dropped what it kept: it may send what it still holds, and reads nothing any more. */
    @PostMapping("/lock")
    ResponseEntity<Void> lock(HttpServletRequest request) {
        DeviceCookie.token(request).ifPresent(signIn::lock);
        return ResponseEntity.noContent().build();
    }
}
