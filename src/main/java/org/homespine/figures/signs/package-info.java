/** What is drawn beside the body: things to lie, sit and hang on, arrows, zones and badges. */
@NullMarked
package org.homespine.figures.signs;

import org.jspecify.annotations.NullMarked;
