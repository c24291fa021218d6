package org.homespine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the console that the program serves, where, and what its address lacks. */
@Component
class ReadyLines {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLines.class);

    private final Environment settings;

    ReadyLines(Environment settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say() {
        String url = settings.getRequiredProperty(Setting.URL.property());
        if (!url.startsWith("https:")) {
            LOG.warn("Without https phones cannot install the app, work offline or keep the screen awake:"
                    + " set HOMESPINE_URL to an https address.");
        }
        LOG.info("Homespine is ready: staff at {}/, patients at {}/my/", url, url);
    }
}
