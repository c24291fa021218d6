package org.homespine.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a service method for signed-in staff of these roles that is about no single patient; the method itself limits what it
 * returns. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForStaff {
    Role[] value() default {Role.CLINIC_LEAD, Role.THERAPIST, Role.FRONT_DESK};
}
