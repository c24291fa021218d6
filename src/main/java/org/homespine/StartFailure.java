package org.homespine;

import java.net.BindException;
import org.homespine.database.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the program did not start, where the reason lies in its surroundings; no stack trace then. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String line = line(cause);
            if (line != null) {
                LOG.error("Homespine did not start. {}", line);
                return true;
            }
        }
        return false;
    }

    private static @Nullable String line(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> refused.getMessage();
            case PortInUseException taken ->
                "Port " + taken.getPort() + " is taken: stop what uses it, or set HOMESPINE_PORT to another.";
            case BindException ignored -> "HOMESPINE_BIND is no address of this machine.";
            default -> null;
        };
    }
}
