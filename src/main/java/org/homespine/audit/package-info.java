/**
 * The append-only trail of who read and wrote which patient's record. A module of its own so that nothing that is trailed can change the trail.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.homespine.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
