/** What a pose document says: views, poses, limbs, things and signs, in hundredths of the figure's height. */
@NamedInterface("pose")
@NullMarked
package org.homespine.figures.pose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
