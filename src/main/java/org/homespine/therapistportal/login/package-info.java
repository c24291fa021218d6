/** Signing in, setting a password by a link, and the first visit. */
@NullMarked
package org.homespine.therapistportal.login;

import org.jspecify.annotations.NullMarked;
