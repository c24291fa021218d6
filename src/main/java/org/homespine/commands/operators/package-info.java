/** What an operator asks a running program for; it needs its database and no web. */
@NullMarked
package org.homespine.commands.operators;

import org.jspecify.annotations.NullMarked;
