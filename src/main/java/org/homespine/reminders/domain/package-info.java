/** When a reminder is due and whether it is sent; plain Java, time comes in as an argument. */
@NamedInterface("domain")
@NullMarked
package org.homespine.reminders.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
