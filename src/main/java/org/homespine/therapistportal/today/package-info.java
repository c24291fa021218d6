/** The first page: open flags, then patients. */
@NullMarked
package org.homespine.therapistportal.today;

import org.jspecify.annotations.NullMarked;
