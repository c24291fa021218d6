/** What a patient answers in a check-in, as values; fields and codes as in the check-in form. Pure Java. */
@NamedInterface("domain")
@NullMarked
package org.homespine.checkins.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
