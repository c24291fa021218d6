/** The pictures of the exercises written out for people to look at. */
@NullMarked
package org.homespine.commands.figures;

import org.jspecify.annotations.NullMarked;
