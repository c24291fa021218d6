package org.homespine.therapistportal;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the screens their texts from the message bundles. The staff portal is in English. */
@Component
class Texts implements I18NProvider {

    /** Signs that turn the direction of what follows: a name or a reason must not turn the sentence that it stands in. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.UK);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        return messages.getMessage(key, Stream.of(values).map(Texts::plain).toArray(), Locale.UK);
    }

    private static Object plain(Object value) {
        return value instanceof String text ? TURNING.matcher(text).replaceAll("") : value;
    }
}
