package org.homespine.patientportal;

import org.homespine.identity.PatientSignInService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The patients' own security chain, first in order and without sessions: a device is known by its token cookie alone, so
 * a staff session is nobody here. CSRF tokens are not needed: a write must carry a header that no form can send, and the
 * cookie is SameSite=Strict.
 */
@Configuration(proxyBeanMethods = false)
class PatientSecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain patientChain(HttpSecurity http, PatientSignInService signIn, Shell shell, Problems problems)
            throws Exception {
        return http.securityMatcher("/my", "/my/**", "/api/patient/**", "/webjars/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new DeviceTokenFilter(signIn), AuthorizationFilter.class)
                .addFilterBefore(new WriteGuard(problems), DeviceTokenFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/patient/sign-in")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/patient/check-ins",
                                "/api/patient/check-ins/*/*/follow-up",
                                "/api/patient/lock",
                                "/api/patient/sign-out")
                        .hasAnyRole(DeviceTokenFilter.PATIENT, DeviceTokenFilter.SENDING)
                        .requestMatchers("/api/patient/**")
                        .hasRole(DeviceTokenFilter.PATIENT)
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) ->
                                problems.write(request, response, HttpStatus.UNAUTHORIZED, "not-signed-in"))
                        // Only a locked device is somebody and refused all the same.
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(request, response, HttpStatus.UNAUTHORIZED, "locked")))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(shell.contentSecurityPolicy()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }
}
