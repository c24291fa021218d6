package org.homespine.escalation.domain;

import java.util.stream.Stream;
import org.homespine.escalation.domain.Lexicon.Phrase;

/** The phrases as delivered. The Spanish ones translate every English one and wait for a clinician's review. */
final class ShippedWords {

    static final Lexicon CRISIS = new Lexicon(Stream.concat(
                    Stream.of(
                                    "kill myself",
                                    "killing myself",
                                    "suicide",
                                    "suicidal",
                                    "end my life",
                                    "end it all",
                                    "take my own life",
                                    "want to die",
                                    "better off dead",
                                    "do not want to be here",
                                    "dont want to be here",
                                    "do not want to live",
                                    "dont want to live",
                                    "harm myself",
                                    "hurt myself",
                                    "self harm")
                            .map(text -> new Phrase(text, "en", true)),
                    Stream.of(
                                    "matarme",
                                    "me mato",
                                    "me voy a matar",
                                    "matándome",
                                    "me estoy matando",
                                    "suicidio",
                                    "suicidarme",
                                    "suicida",
                                    "suicidas",
                                    "acabar con mi vida",
                                    "terminar con mi vida",
                                    "acabar con todo",
                                    "terminar con todo",
                                    "quitarme la vida",
                                    "quiero morir",
                                    "quiero morirme",
                                    "me quiero morir",
                                    "mejor muerto",
                                    "mejor muerta",
                                    "no quiero estar aquí",
                                    "no quiero seguir aquí",
                                    "no quiero vivir",
                                    "no quiero seguir viviendo",
                                    "hacerme daño",
                                    "me hago daño",
                                    "lastimarme",
                                    "herirme",
                                    "autolesión",
                                    "autolesiones",
                                    "autolesionarme")
                            .map(text -> new Phrase(text, "es", false)))
            .toList());

    private ShippedWords() {}
}
