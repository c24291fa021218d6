/**
 * PostgreSQL: the server inside, the two roles, the clinic set in every transaction, migrations and the runner of background jobs. A module of its own so that no feature knows where its data lies.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.homespine.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
