package org.homespine.patientportal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.homespine.identity.StopLinkService;
import org.homespine.identity.TooManyTries;
import org.homespine.reminders.StopService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Stops mails for who has the link in one of them. Opening the link changes nothing and reads nothing, for scanners of mail
 * open links too; the page's button, or the mailbox's own (RFC 8058), sends what a form sends, and that stops.
 */
@Controller
class StopController {

    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private final StopService stops;
    private final StopPage page;

    StopController(StopService stops, StopPage page) {
        this.stops = stops;
        this.page = page;
    }

    @GetMapping(StopLinkService.PATH + "{token}")
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String language, HttpServletRequest request) {
        return answer(HttpStatus.OK, page.asking(language(language, request)));
    }

    @PostMapping(StopLinkService.PATH + "{token}")
    ResponseEntity<String> stop(
            @PathVariable String token, @RequestParam(defaultValue = "") String language, HttpServletRequest request) {
        Locale spoken = language(language, request);
        if (!isForm(request.getContentType())) {
            return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, page.asking(spoken));
        }
        try {
            stops.stop(token, request.getRemoteAddr());
        } catch (TooManyTries tries) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(
                            HttpHeaders.RETRY_AFTER,
                            Long.toString(tries.waitFor().toSeconds() + 1))
                    .contentType(html())
                    .body(page.waiting(spoken));
        }
        return answer(HttpStatus.OK, page.done(spoken));
    }

    private static boolean isForm(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            MediaType sent = MediaType.parseMediaType(contentType);
            return FORMS.stream().anyMatch(form -> form.isCompatibleWith(sent));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** The one that the mail asks for, else the browser's, else English. */
    private static Locale language(String asked, HttpServletRequest request) {
        String browsers = request.getLocale().getLanguage();
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(asked))
                .findFirst()
                .orElseGet(() -> LANGUAGES.stream()
                        .filter(language -> language.getLanguage().equals(browsers))
                        .findFirst()
                        .orElse(Locale.ENGLISH));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(html())
                .cacheControl(CacheControl.noStore())
                .body(page);
    }

    private static MediaType html() {
        return new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    }
}
