package org.homespine.patientportal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.homespine.checkins.domain.OutOfRange;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Which entries have failed on this node, and why: a second failure for the same cause will not mend itself. A node that
 * starts anew has forgotten; the device then only tries once more.
 */
@Component
class Failures {

    private static final int REMEMBERED = 1_000;

    private record Failed(PatientId patient, UUID uuid, int rev) {}

    private final Map<Failed, String> causes = Collections.synchronizedMap(new LinkedHashMap<Failed, String>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Failed, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Whether the failure is ours to mend, and not the request's. */
    static boolean isOurs(Throwable failure) {
        return !(failure instanceof Refused || failure instanceof NotFound || failure instanceof OutOfRange);
    }

    /** Whether this entry failed before for the same cause; remembers this failure. */
    boolean isSecond(PatientId patient, UUID uuid, int rev, Throwable failure) {
        String cause = cause(failure);
        return cause.equals(causes.put(new Failed(patient, uuid, rev), cause));
    }

    /** The kinds of the exceptions, outermost first, and where the innermost was thrown. */
    private static String cause(Throwable failure) {
        StringBuilder cause = new StringBuilder();
        Throwable innermost = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            cause.append(each.getClass().getName()).append(' ');
            innermost = each;
        }
        StackTraceElement[] trace = innermost.getStackTrace();
        return cause.append(trace.length == 0 ? "" : trace[0]).toString();
    }
}
