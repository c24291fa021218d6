package org.homespine.shared;

import java.util.List;

/**
 * A request that was understood and refused, with at least one reason. A reason names the field it is about (empty when
 * it is about the whole) and the message that says what to do; messages stand in the message bundles, under
 * {@code refused.<reason>}.
 */
public class Refused extends RuntimeException {

    private final transient List<Reason> reasons;

    public Refused(List<Reason> reasons) {
        super(reasons.toString());
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal has a reason");
        }
        this.reasons = List.copyOf(reasons);
    }

    public Refused(String field, String message, Object... values) {
        this(List.of(new Reason(field, message, List.of(values))));
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** Why something was refused: the field, the message's key after {@code refused.}, and the values put into it. */
    public record Reason(String field, String message, List<Object> values) {

        public Reason {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return field.isEmpty() ? message : field + ": " + message;
        }
    }
}
