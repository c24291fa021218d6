package org.homespine.therapistportal;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the screens their texts from the message bundles. The staff portal is in English. */
@Component
class Texts implements I18NProvider {

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
        return messages.getMessage(key, values, Locale.UK);
    }
}
