/** Sample handouts written out for people to look at. */
@NullMarked
package org.homespine.commands.handouts;

import org.jspecify.annotations.NullMarked;
