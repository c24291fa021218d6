/** The clinic's staff and settings. */
@NullMarked
package org.homespine.therapistportal.clinic;

import org.jspecify.annotations.NullMarked;
