/**
 * The handout as a document, without a thought of PDF: what is said, in which order, in which words. A named interface
 * so that samples can be composed without a service.
 */
@NamedInterface("domain")
@NullMarked
package org.homespine.handouts.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
