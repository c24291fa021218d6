/** Finding exercises, one exercise with its sources, and the pages that teach. */
@NullMarked
package org.homespine.therapistportal.library;

import org.jspecify.annotations.NullMarked;
