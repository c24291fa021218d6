/**
 * Reads the library's content files and refuses broken ones. Apart from the service so that the files can be read and checked without a running application.
 */
@NullMarked
package org.homespine.library.content;

import org.jspecify.annotations.NullMarked;
