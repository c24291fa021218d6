/** Benches: speeds measured on demand, each beside a peer in the same run. */
@NullMarked
package org.homespine.bench;

import org.jspecify.annotations.NullMarked;
