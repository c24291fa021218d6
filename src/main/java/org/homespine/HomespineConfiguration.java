package org.homespine;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import org.homespine.shared.BindableClock;
import org.homespine.shared.IdSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What everything is handed: the clock, the source of ids, and the message bundles of all modules. */
@Configuration(proxyBeanMethods = false)
class HomespineConfiguration {

    @Bean
    Clock clock() {
        return BindableClock.utc();
    }

    @Bean
    IdSource idSource(Clock clock, SecureRandom random) {
        return new IdSource(clock, random);
    }

    /** One source of all texts; a text that is missing is an error, never its key on a screen. */
    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .filter(name -> !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
