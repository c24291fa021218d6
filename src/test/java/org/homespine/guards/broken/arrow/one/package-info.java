@ApplicationModule(allowedDependencies = {})
package org.homespine.guards.broken.arrow.one;

import org.springframework.modulith.ApplicationModule;
