/** The skeleton: how a pose becomes joints, and joints a body. */
@NullMarked
package org.homespine.figures.body;

import org.jspecify.annotations.NullMarked;
