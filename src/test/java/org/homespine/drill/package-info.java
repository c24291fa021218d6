/** Drills: hard moments that the program is put through on demand, each printing its figures. */
@NullMarked
package org.homespine.drill;

import org.jspecify.annotations.NullMarked;
