package org.homespine.therapistportal.course;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Map;

/**
 * What a reader has chosen to see, as the address keeps it.
 *
 * @param table whether the same figures stand below as a table
 */
public record Shown(TimeShown time, boolean table) implements Serializable {

    private static final String DAYS = "days";
    private static final String TABLE = "table";

    public static Shown in(QueryParameters address) {
        return new Shown(
                TimeShown.of(address.getSingleParameter(DAYS).orElse("")),
                address.getSingleParameter(TABLE).isPresent());
    }

    public QueryParameters address() {
        Map<String, String> days = Map.of(DAYS, Integer.toString(time.days()));
        return QueryParameters.simple(table ? Map.of(DAYS, Integer.toString(time.days()), TABLE, "shown") : days);
    }
}
