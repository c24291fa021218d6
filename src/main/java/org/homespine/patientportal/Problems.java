package org.homespine.patientportal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457) in the words of the message bundles, in the language that the device asks for. */
@Component
class Problems {

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** A problem; {@code code} is its name for the app, {@code errors} name the fields and what to do about each. */
    record Problem(String type, String title, int status, String code, String detail, List<FieldError> errors) {}

    record FieldError(String field, String message) {}

    /** A problem about the request as a whole; its words stand under {@code problem.<key>}. */
    Problem about(HttpStatus status, String key) {
        return about(status, key, LocaleContextHolder.getLocale());
    }

    private Problem about(HttpStatus status, String key, Locale language) {
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                key,
                text(language, "problem." + key),
                List.of());
    }

    /** A problem that names fields. */
    Problem refused(Refused refused) {
        Locale language = LocaleContextHolder.getLocale();
        HttpStatus status = HttpStatus.BAD_REQUEST;
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                "refused",
                text(language, "problem.refused"),
                refused.reasons().stream()
                        .map(reason -> error(reason, language))
                        .toList());
    }

    private FieldError error(Reason reason, Locale language) {
        return new FieldError(
                reason.field(),
                text(language, "refused." + reason.message(), reason.values().toArray()));
    }

    private String text(Locale language, String key, Object... values) {
        return messages.getMessage(key, values, language);
    }

    /** Answers before Spring's own pages know the request's language. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(about(status, key, request.getLocale())));
    }
}
