package org.homespine.therapistportal;

import java.util.List;
import org.homespine.identity.StaffSignInService;
import org.homespine.identity.StaffUser;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs staff in by e-mail address and password. */
class StaffAuthentication implements AuthenticationProvider {

    private final StaffSignInService signIn;

    StaffAuthentication(StaffSignInService signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
        StaffUser user = signIn.signIn(given.getName(), String.valueOf(given.getCredentials()), address);
        return UsernamePasswordAuthenticationToken.authenticated(
                user,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + user.actor().role())));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
