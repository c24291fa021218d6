package org.homespine.therapistportal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Makes Vaadin's word on the connection (online, trying to reconnect) a status that screen readers announce. */
@Component
class AnnouncedConnection implements VaadinServiceInitListener {

    private static final String ANNOUNCE = """
            const announce = () => document.querySelectorAll('vaadin-connection-indicator')
                .forEach((indicator) => indicator.setAttribute('role', 'status'));
            announce();
            new MutationObserver(announce).observe(document.body, { childList: true });
            """;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().getPage().executeJs(ANNOUNCE));
    }
}
