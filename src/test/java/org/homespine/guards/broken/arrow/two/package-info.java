@ApplicationModule(allowedDependencies = {})
package org.homespine.guards.broken.arrow.two;

import org.springframework.modulith.ApplicationModule;
