/** What surrounds every screen after signing in. */
@NullMarked
package org.homespine.therapistportal.layout;

import org.jspecify.annotations.NullMarked;
