package org.homespine.therapistportal;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.homespine.identity.FitsTwoClinics;
import org.homespine.identity.StaffSignInService;
import org.homespine.identity.TooManyTries;
import org.homespine.therapistportal.login.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The staff's security chain: a session after signing in by password, ended at once when the account ends. */
@Configuration(proxyBeanMethods = false)
class StaffSecurityConfiguration {

    /** As strict as Flow's pages allow: they need inline scripts and styles, and evaluation. */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain staffChain(HttpSecurity http, StaffSignInService signIn) throws Exception {
        http.authenticationProvider(new StaffAuthentication(signIn));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health/readiness", "/actuator/health/liveness", "/staff.css")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
        http.addFilterBefore(new EndedSignIns(signIn), AuthorizationFilter.class);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .withObjectPostProcessor(new EagerHeaders()));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        // An address that is nothing is answered to staff by the same page as one that is not theirs.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.formLogin(form -> form.failureHandler((request, response, failure) ->
                response.sendRedirect(request.getContextPath() + "/login?" + why(failure))));
        return http.build();
    }

    /** Vaadin commits its pages past the usual hook, so that headers written late would never leave. */
    private static class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static String why(AuthenticationException failure) {
        return switch (failure) {
            case TooManyTries tries -> "wait=" + (tries.waitFor().toSeconds() + 1);
            case FitsTwoClinics ignored -> "twice";
            default -> "error";
        };
    }
}
