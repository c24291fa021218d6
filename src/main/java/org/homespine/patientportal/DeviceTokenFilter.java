package org.homespine.patientportal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.homespine.identity.PatientDevice;
import org.homespine.identity.PatientSignInService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells who the patient is by the token in the device's cookie. */
class DeviceTokenFilter extends OncePerRequestFilter {

    static final String PATIENT = "PATIENT";

    /** A patient on a device that is locked: it sends, and reads nothing. */
    static final String SENDING = "SENDING";

    private final PatientSignInService signIn;

    DeviceTokenFilter(PatientSignInService signIn) {
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/patient/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DeviceCookie.token(request).flatMap(signIn::authenticate).ifPresent(DeviceTokenFilter::set);
        chain.doFilter(request, response);
    }

    private static void set(PatientDevice device) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                device.patient(),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + (device.locked() ? SENDING : PATIENT)))));
        SecurityContextHolder.setContext(context);
    }
}
