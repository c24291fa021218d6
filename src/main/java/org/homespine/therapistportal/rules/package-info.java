/** The thresholds of the rules: what holds, for the clinic and for one patient, and what waits to be confirmed. */
@NullMarked
package org.homespine.therapistportal.rules;

import org.jspecify.annotations.NullMarked;
