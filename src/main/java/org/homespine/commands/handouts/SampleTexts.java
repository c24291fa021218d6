package org.homespine.commands.handouts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homespine.handouts.domain.HandoutTexts;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of sample handouts in one language: the shipped ones, and made-up ones for Arabic, which is not shipped. */
final class SampleTexts implements HandoutTexts {

    private static final Locale ARABIC = Locale.of("ar");

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    private final Locale language;

    SampleTexts(Locale language) {
        this.language = language;
        List<String> names = new ArrayList<>();
        if (language.equals(ARABIC)) {
            names.addAll(List.of("samples/handouts", "samples/exercises"));
        }
        names.addAll(List.of("samples/clinic", "messages/handouts", "messages/library", "messages/programs"));
        bundles.setBasenames(names.toArray(String[]::new));
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
    }

    @Override
    public String text(String key, Object... values) {
        return bundles.getMessage(key, values, language);
    }

    Optional<String> perhaps(String key) {
        return Optional.ofNullable(bundles.getMessage(key, null, null, language));
    }

    /** The texts KEY-1, KEY-2 and so on, as many as there are. */
    List<String> numbered(String key) {
        List<String> found = new ArrayList<>();
        while (perhaps(key + (found.size() + 1)).isPresent()) {
            found.add(text(key + (found.size() + 1)));
        }
        return found;
    }
}
