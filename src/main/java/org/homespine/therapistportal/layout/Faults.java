package org.homespine.therapistportal.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.homespine.identity.Acting;
import org.homespine.identity.SignInEnded;
import org.homespine.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What an open screen does when an act on it fails. */
@Component
class Faults implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int SHOWN_MILLIS = 10_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(Faults::handle));
    }

    private static void handle(ErrorEvent error) {
        UI ui = UI.getCurrent();
        if (isGone(error.getThrowable())) {
            // Opening the page anew answers as it would answer anybody now: not found, or sign in first.
            if (ui != null) {
                ui.getPage().reload();
            }
            return;
        }
        LOG.error("An act on a screen failed", error.getThrowable());
        if (ui != null) {
            Notification notice = new Notification();
            notice.addThemeVariants(NotificationVariant.ERROR);
            notice.setDuration(SHOWN_MILLIS);
            notice.setPosition(Notification.Position.TOP_CENTER);
            notice.add(new Span(ui.getTranslation("failed.act")));
            notice.open();
        }
    }

    private static boolean isGone(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound || cause instanceof SignInEnded || cause instanceof Acting.NobodyActs) {
                return true;
            }
        }
        return false;
    }
}
