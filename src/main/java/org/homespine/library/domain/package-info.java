/**
 * What the library knows, as values, and the screening as pure functions of them. A named interface so that the domains of programs and escalation can ask it without a service.
 */
@NamedInterface("domain")
@NullMarked
package org.homespine.library.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
