package org.homespine.handouts;

import java.time.Instant;
import java.util.Locale;
import org.homespine.handouts.domain.HandoutComposer;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.pdf.HandoutRenderer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a PDF of what a handout is filled with, in its patient's language. */
@Component
class HandoutMaking {

    private final HandoutRenderer renderer;
    private final MessageSource texts;

    HandoutMaking(HandoutRenderer renderer, MessageSource texts) {
        this.renderer = renderer;
        this.texts = texts;
    }

    byte[] pdf(HandoutInput filled, Instant madeAt) {
        HandoutComposer composer =
                new HandoutComposer((key, values) -> texts.getMessage(key, values, filled.language()));
        return renderer.pdf(composer.compose(filled), madeAt);
    }

    /** What a sheet that is only a preview says of itself. */
    String warningOfDraft(Locale language) {
        return texts.getMessage("handouts.draft", null, language);
    }
}
