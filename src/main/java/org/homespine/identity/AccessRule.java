package org.homespine.identity;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import org.homespine.shared.PatientId;

/** Who may call a service method, read from its annotations. */
sealed interface AccessRule {

    record OfPatient(int parameter, boolean patientToo, boolean frontDeskToo) implements AccessRule {}

    record OfStaff(Set<Role> roles) implements AccessRule {}

    record OfSystem() implements AccessRule {}

    record OfEveryone() implements AccessRule {}

    /** Reads the one rule of a method; throws {@link IllegalStateException} when it has none or several. */
    static AccessRule of(Method method) {
        AccessRule found = null;
        Annotation[][] annotations = method.getParameterAnnotations();
        for (int i = 0; i < annotations.length; i++) {
            for (Annotation annotation : annotations[i]) {
                if (annotation instanceof OfCareTeam of) {
                    if (method.getParameterTypes()[i] != PatientId.class) {
                        throw new IllegalStateException(method + ": @OfCareTeam stands on a PatientId only");
                    }
                    found = only(method, found, new OfPatient(i, of.patientToo(), of.frontDeskToo()));
                }
            }
        }
        for (Annotation annotation : method.getAnnotations()) {
            switch (annotation) {
                case ForStaff staff -> found = only(method, found, new OfStaff(Set.of(staff.value())));
                case ForSystem ignored -> found = only(method, found, new OfSystem());
                case ForEveryone ignored -> found = only(method, found, new OfEveryone());
                default -> {}
            }
        }
        if (found == null) {
            throw new IllegalStateException(method + ": no access annotation");
        }
        return found;
    }

    private static AccessRule only(
            Method method, @org.jspecify.annotations.Nullable AccessRule before, AccessRule now) {
        if (before != null) {
            throw new IllegalStateException(method + ": more than one access annotation");
        }
        return now;
    }
}
