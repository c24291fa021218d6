package org.homespine.journey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The app as the clinic's server gives it out after its next update: with another greeting, so that it can be told apart. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NextVersion extends OncePerRequestFilter {

    /** What reads otherwise, in which file. */
    private static final Map<String, String[]> CHANGED = Map.of(
            "/my/service-worker.js", new String[] {"const VERSION = '", "const VERSION = 'next "},
            "/my/messages/en.json", new String[] {"\"Hello {0}\"", "\"Hello again {0}\""});

    private volatile boolean out;

    void isOut(boolean isOut) {
        out = isOut;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !out || !CHANGED.containsKey(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String[] change = CHANGED.get(request.getRequestURI());
        ContentCachingResponseWrapper before = new ContentCachingResponseWrapper(response);
        chain.doFilter(new Unconditional(request), before);
        byte[] after = new String(before.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace(change[0], change[1])
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(after.length);
        response.getOutputStream().write(after);
    }

    /** Asks for the file itself, whatever the browser has of it. */
    private static final class Unconditional extends HttpServletRequestWrapper {

        Unconditional(HttpServletRequest request) {
            super(request);
        }

        private static boolean isCondition(String name) {
            return name.regionMatches(true, 0, "If-", 0, 3);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isCondition(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public long getDateHeader(String name) {
            return isCondition(name) ? -1 : super.getDateHeader(name);
        }
    }
}
