/**
 * A handout's document as tagged PDF. The only package that knows the PDF library and the QR encoder. A named interface so that samples can be made without a service.
 */
@NamedInterface("pdf")
@NullMarked
package org.homespine.handouts.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
