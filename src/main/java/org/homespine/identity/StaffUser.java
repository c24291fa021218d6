package org.homespine.identity;

import java.io.Serializable;
import java.security.Principal;

/**
 * A member of staff as the session keeps them.
 *
 * @param signInVersion the account's version at sign-in; a session with an older one has ended
 */
public record StaffUser(StaffActor actor, String displayName, String email, int signInVersion)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return email;
    }
}
