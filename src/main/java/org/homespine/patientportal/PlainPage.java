package org.homespine.patientportal;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.identity.PublicClinicService.PublicClinic;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Whom to call, for browsers in which the app does not start: each number in every language of the page, as links that
 * need no script.
 */
@Component
class PlainPage {

    /** Where the numbers stand in the page. */
    static final String PLACE = "<!-- the clinic -->";

    private final MessageSource texts;

    PlainPage(MessageSource texts) {
        this.texts = texts;
    }

    String filled(String page, PublicClinic clinic) {
        String calls = Stream.of(
                        call("emergency", clinic.emergencyNumber()),
                        call("clinic", clinic.phone(), clinic.name()),
                        call("out-of-hours", clinic.outOfHoursNumber()))
                .filter(call -> !call.isEmpty())
                .map(call -> "<li>" + call + "</li>")
                .collect(Collectors.joining());
        return page.replace(PLACE, "<h1>" + escaped(clinic.name()) + "</h1><ul class=\"calls\">" + calls + "</ul>");
    }

    private String call(String key, String number, String... values) {
        if (number.isEmpty()) {
            return "";
        }
        String label = Stream.of(Locale.ENGLISH, Locale.of("es"))
                .map(language -> texts.getMessage("plain." + key, values, language))
                .distinct()
                .collect(Collectors.joining(" / "));
        return escaped(label) + ": <a href=\"tel:" + escaped(number.replaceAll("[^0-9+]", "")) + "\">" + escaped(number)
                + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
