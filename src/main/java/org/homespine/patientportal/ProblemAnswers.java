package org.homespine.patientportal;

import java.util.stream.Collectors;
import org.homespine.checkins.domain.OutOfRange;
import org.homespine.identity.TooManyTries;
import org.homespine.patientportal.Problems.Problem;
import org.homespine.shared.NotFound;
import org.homespine.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what went wrong in a patient's request into a problem document that names the field and the fix. */
@RestControllerAdvice(basePackageClasses = ProblemAnswers.class)
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Problems problems;

    ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused) {
        return answer(problems.refused(refused));
    }

    @ExceptionHandler
    ResponseEntity<Problem> outOfRange(OutOfRange e) {
        return answer(problems.refused(new Refused(e.field(), "out-of-range", e.least(), e.most())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> empty(HttpMessageNotReadableException e) {
        return answer(problems.about(HttpStatus.BAD_REQUEST, "body-missing"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(JacksonException e) {
        String field = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" : step.getPropertyName())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("."));
        String reason = switch (e) {
            case StreamReadException syntax -> "not-json";
            case UnrecognizedPropertyException unknown -> "unknown-field";
            default -> field.isEmpty() ? "wrong-shape" : "wrong-type";
        };
        return answer(problems.refused(new Refused(field, reason)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> absent(NotFound e) {
        return answer(problems.about(HttpStatus.NOT_FOUND, "not-found"));
    }

    /** An address with something else where a uuid or a number stands: nothing can be there. */
    @ExceptionHandler
    ResponseEntity<Problem> noSuchRecord(MethodArgumentTypeMismatchException e) {
        return answer(problems.about(HttpStatus.NOT_FOUND, "not-found"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> noSuchAddress(NoResourceFoundException e) {
        return answer(problems.about(HttpStatus.NOT_FOUND, "not-found"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException e) {
        return answer(problems.about(HttpStatus.METHOD_NOT_ALLOWED, "wrong-method"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongCode(BadCredentialsException e) {
        return answer(problems.about(HttpStatus.UNAUTHORIZED, "wrong-code"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooManyTries(TooManyTries e) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(e.waitFor().toSeconds() + 1))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.about(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries"));
    }

    /** Nothing was stored; the device keeps the entry and sends it again. The cause stays in our log. */
    @ExceptionHandler
    ResponseEntity<Problem> failed(Exception e) {
        if (e instanceof ErrorResponseException response) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            return answer(problems.about(status, "refused"));
        }
        LOG.error("A patient's request failed: {}", e.getClass().getName(), withoutMessages(e));
        return answer(problems.about(HttpStatus.SERVICE_UNAVAILABLE, "failed"));
    }

    /** The trace without the messages of the exceptions: those may quote what a patient wrote. */
    private static Throwable withoutMessages(Throwable e) {
        RuntimeException trace = new RuntimeException(e.getClass().getName());
        trace.setStackTrace(e.getStackTrace());
        if (e.getCause() != null && e.getCause() != e) {
            trace.initCause(withoutMessages(e.getCause()));
        }
        return trace;
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
