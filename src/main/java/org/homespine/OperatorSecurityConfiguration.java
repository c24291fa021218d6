package org.homespine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Lets an operator's monitoring read the figures of health, and nothing else. Not set up where no password is given. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("homespine.operator-password")
class OperatorSecurityConfiguration {

    private static final String OPERATOR = "operator";

    @Bean
    @Order(0)
    SecurityFilterChain operatorChain(HttpSecurity http, @Value("${homespine.operator-password}") String password)
            throws Exception {
        return http.securityMatcher("/actuator/health")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationProvider(new ByPassword(password))
                // A status alone: the container's error page would be the staff's, and send monitoring to sign in
                // there.
                .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private record ByPassword(String password) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication asked) {
            byte[] given = String.valueOf(asked.getCredentials()).getBytes(StandardCharsets.UTF_8);
            boolean right = MessageDigest.isEqual(given, password.getBytes(StandardCharsets.UTF_8));
            if (!right || !OPERATOR.equals(asked.getName())) {
                throw new BadCredentialsException("not the operator");
            }
            return UsernamePasswordAuthenticationToken.authenticated(
                    OPERATOR, null, List.of(new SimpleGrantedAuthority("ROLE_OPERATOR")));
        }

        @Override
        public boolean supports(Class<?> kind) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }
}
