/** Histories as JSON lines, worked cases as tables, and what the rules say of them. */
@NullMarked
package org.homespine.commands.rules;

import org.jspecify.annotations.NullMarked;
