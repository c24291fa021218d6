package org.homespine.journey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A network that loses what phones send, or what they are answered, while it is bad; all else goes through. It stands in
 * front of the application and not in the browser, which a service worker would not meet.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadNetwork extends OncePerRequestFilter {

    enum Fault {
        NEVER_ARRIVED(0.15),
        ANSWER_LOST(0.15),
        SERVER_FAILED(0.1);

        /** Of the requests; the rest go through. */
        private final double share;

        Fault(double share) {
            this.share = share;
        }
    }

    private volatile @Nullable Random chance;
    private final Set<Fault> met = ConcurrentHashMap.newKeySet();

    void becomeBad(long seed) {
        met.clear();
        chance = new Random(seed);
    }

    /** What phones have met since it became bad. */
    Set<Fault> met() {
        return Set.copyOf(met);
    }

    void becomeGood() {
        chance = null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return chance == null || !request.getRequestURI().startsWith("/api/patient/check-ins");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Fault fault = next();
        if (fault == null) {
            chain.doFilter(request, response);
            return;
        }
        met.add(fault);
        switch (fault) {
            case NEVER_ARRIVED -> breakOff(response);
            case ANSWER_LOST -> {
                chain.doFilter(request, new ContentCachingResponseWrapper(response));
                breakOff(response);
            }
            case SERVER_FAILED -> {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.setContentType("application/problem+json");
                response.getWriter().write("{}");
            }
        }
    }

    /** Each once for certain, then by chance; null where all goes well. */
    private @Nullable Fault next() {
        Random drawing = chance;
        if (drawing == null) {
            return null;
        }
        for (Fault fault : Fault.values()) {
            if (!met.contains(fault)) {
                return fault;
            }
        }
        double drawn = drawing.nextDouble();
        for (Fault fault : Fault.values()) {
            if (drawn < fault.share) {
                return fault;
            }
            drawn -= fault.share;
        }
        return null;
    }

    /** Less comes than was promised, so the connection is closed in the middle of the answer. */
    private static void breakOff(HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(100);
        response.getOutputStream().write('{');
        response.flushBuffer();
    }
}
