package org.homespine.patientportal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457) in the words of the message bundles. */
@Component
class Problems {

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** A problem; {@code errors} name the fields and what to do about each. */
    record Problem(String type, String title, int status, String detail, List<FieldError> errors) {}

    record FieldError(String field, String message) {}

    /** A problem about the request as a whole; its words stand under {@code problem.<key>}. */
    Problem about(HttpStatus status, String key) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), text("problem." + key), List.of());
    }

    /** A problem that names fields. */
    Problem refused(Refused refused) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                text("problem.refused"),
                refused.reasons().stream().map(this::error).toList());
    }

    private FieldError error(Reason reason) {
        return new FieldError(
                reason.field(),
                text("refused." + reason.message(), reason.values().toArray()));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.ENGLISH);
    }

    void write(HttpServletResponse response, HttpStatus status, String key) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(about(status, key)));
    }
}
