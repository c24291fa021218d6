/** A patient: registering, the page, the program editor and the review of a flag. */
@NullMarked
package org.homespine.therapistportal.patient;

import org.jspecify.annotations.NullMarked;
