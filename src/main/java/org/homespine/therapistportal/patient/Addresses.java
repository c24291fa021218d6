package org.homespine.therapistportal.patient;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.function.Function;
import org.homespine.shared.FlagId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;

/** The ids in an address; one that is no id is answered like one that names nothing. */
final class Addresses {

    private Addresses() {}

    static PatientId patient(BeforeEnterEvent event) {
        return read(event, "patient", PatientId::of);
    }

    static FlagId flag(BeforeEnterEvent event) {
        return read(event, "flag", FlagId::of);
    }

    private static <T> T read(BeforeEnterEvent event, String name, Function<String, T> read) {
        try {
            return read.apply(event.getRouteParameters().get(name).orElseThrow(NotFound::new));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
