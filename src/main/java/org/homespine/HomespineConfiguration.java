package org.homespine;

import java.security.SecureRandom;
import java.time.Clock;
import org.homespine.shared.IdSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock and the source of ids that everything is handed. */
@Configuration(proxyBeanMethods = false)
class HomespineConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    IdSource idSource(Clock clock, SecureRandom random) {
        return new IdSource(clock, random);
    }
}
