package org.homespine.therapistportal.layout;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Keeps every text in its place: the first answer carries the page as data in a script, and a text in it that ends the
 * script, such as a patient's note, would run as a script of its own on a therapist's screen.
 */
@Component
class SealedPages implements VaadinServiceInitListener {

    /** What ends a script, or lets the browser read on in another way. */
    private static final Pattern ENDING = Pattern.compile("<(?=/|!--|script)", Pattern.CASE_INSENSITIVE);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> response.getDocument().select("script").stream()
                .flatMap(script -> script.dataNodes().stream())
                .forEach(data -> data.setWholeData(sealed(data.getWholeData()))));
    }

    /** The same script: in its strings, where alone such a sign stands, it is written as a number. */
    static String sealed(String script) {
        return ENDING.matcher(script).replaceAll("\\\\u003c");
    }
}
