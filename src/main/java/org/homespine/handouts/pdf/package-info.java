/**
 * A handout's document as tagged PDF. The only package that knows the PDF library and the QR encoder.
 */
@NullMarked
package org.homespine.handouts.pdf;

import org.jspecify.annotations.NullMarked;
