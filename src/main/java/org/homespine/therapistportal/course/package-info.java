/** How it has gone with one patient over time: pain, reach, what was done, flags and the program on one time axis. */
@NullMarked
package org.homespine.therapistportal.course;

import org.jspecify.annotations.NullMarked;
