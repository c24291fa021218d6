package org.homespine;

import java.net.BindException;
import org.homespine.database.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the program did not start, where the reason lies in its surroundings. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements FailureAnalyzer, FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String line = line(cause);
            if (line != null) {
                return new FailureAnalysis(line, null, failure);
            }
        }
        return null;
    }

    private static @Nullable String line(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> refused.getMessage();
            case PortInUseException taken ->
                "Port " + taken.getPort() + " is taken: stop what uses it, or set HOMESPINE_PORT to another.";
            case BindException _ -> "HOMESPINE_BIND is no address of this machine.";
            default -> null;
        };
    }

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        LOG.error("Homespine did not start. {}{}", analysis.getDescription(), action == null ? "" : " " + action);
    }
}
