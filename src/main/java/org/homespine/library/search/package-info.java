/**
 * Finds exercises by words and traits. Apart from the service so that it can be tried and measured without a running application.
 */
@NullMarked
package org.homespine.library.search;

import org.jspecify.annotations.NullMarked;
