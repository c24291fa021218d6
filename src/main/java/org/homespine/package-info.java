/** Homespine, a clinic portal for home spinal-decompression programs: the composition root of its modules. */
@NullMarked
package org.homespine;

import org.jspecify.annotations.NullMarked;
