package org.homespine.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the patient whose record a service method reads or writes. The caller must be a clinic lead of the patient's
 * clinic or a therapist on the patient's care team; anybody else is answered {@link org.homespine.shared.NotFound}, as
 * for a patient who does not exist. The outermost such call leaves a row in the audit trail.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfCareTeam {

    /** Whether the patient may do this with the own record. */
    boolean patientToo() default false;

    /** Whether the front desk may do this. */
    boolean frontDeskToo() default false;
}
