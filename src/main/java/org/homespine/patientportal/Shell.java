package org.homespine.patientportal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homespine.identity.PublicClinicService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The patient app's one page, with words for browsers in which the app does not start. Its import map is the only inline block, allowed by its hash. */
@Controller
class Shell {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private final PublicClinicService clinics;
    private final PlainPage plain;
    private final String page;
    private final String contentSecurityPolicy;

    Shell(PublicClinicService clinics, PlainPage plain) throws IOException {
        this.clinics = clinics;
        this.plain = plain;
        this.page = new ClassPathResource("static/my/index.html").getContentAsString(StandardCharsets.UTF_8);
        Matcher map = IMPORT_MAP.matcher(page);
        if (!map.find()) {
            throw new IllegalStateException("frontend/index.html has no import map");
        }
        contentSecurityPolicy = policy(sha256(map.group(1)));
    }

    /** The policy of every page and answer of the patient app. */
    String contentSecurityPolicy() {
        return contentSecurityPolicy;
    }

    @GetMapping("/my")
    String toFolder() {
        return "redirect:/my/";
    }

    @GetMapping("/my/")
    String page() {
        return "forward:/my/index.html";
    }

    /** The same page with the numbers of the clinic whose link this is; of what names no clinic it says nothing. */
    @GetMapping(path = "/my/", params = "clinic")
    ResponseEntity<String> page(@RequestParam String clinic) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(clinics.named(clinic)
                        .map(named -> plain.filled(page, named))
                        .orElse(page));
    }

    private static String policy(String importMapHash) {
        return "default-src 'none'; script-src 'self' 'sha256-" + importMapHash + "'; style-src 'self'; "
                + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "require-trusted-types-for 'script'; trusted-types lit-html homespine";
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
