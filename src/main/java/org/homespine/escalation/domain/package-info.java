/**
 * The judgement of a patient's history: rules as values, findings, families and tiers, as pure functions. A named
 * interface so that the command line and the portals can read findings without a service.
 */
@NamedInterface("domain")
@NullMarked
package org.homespine.escalation.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
