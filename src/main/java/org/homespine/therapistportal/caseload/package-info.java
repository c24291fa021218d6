/** The patients whom the caller may see, as a list that grows by pages. */
@NullMarked
package org.homespine.therapistportal.caseload;

import org.jspecify.annotations.NullMarked;
