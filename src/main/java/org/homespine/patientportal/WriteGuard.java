package org.homespine.patientportal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a write pass only with what a form on another site cannot send (JSON and our own header), and only up to a size
 * that no honest entry reaches.
 */
class WriteGuard extends OncePerRequestFilter {

    static final String HEADER = "X-Homespine";
    static final int LARGEST_BODY = 64 * 1024;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Problems problems;

    WriteGuard(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HEADER) == null) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "header-missing");
        } else if (!isJson(request.getContentType())) {
            problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "json-only");
        } else if (request.getContentLengthLong() < 0) {
            problems.write(request, response, HttpStatus.LENGTH_REQUIRED, "length-required");
        } else if (request.getContentLengthLong() > LARGEST_BODY) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            return MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
