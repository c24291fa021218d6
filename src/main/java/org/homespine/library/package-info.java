/**
 * The exercise library: steps, doses per source, cautions and the screening of conditions against exercises. A module of its own so that clinical content can be read, checked and signed off apart from any patient.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "audit", "delivery", "identity", "figures", "figures :: pose"})
@NullMarked
package org.homespine.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
