package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.homespine.escalation.domain.Lexicon.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    static List<Phrase> shipped() {
        return ShippedWords.CRISIS.phrases();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyPhraseIsFoundWhateverItsCaseAndTheSignsAroundIt(Phrase phrase) {
        String note = "Well... " + phrase.text().toUpperCase().replace(" ", "  -\n") + "!";
        assertThat(ShippedWords.CRISIS.in(note)).contains(phrase);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I don't want to live", "I don’t want to live", "I donʼt want to live", "I dont want to live"})
    void apostrophesAreDropped(String note) {
        assertThat(ShippedWords.CRISIS.in(note)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no quiero estar aqui", "NO QUIERO ESTAR AQUÍ", "no quiero estar aqui\u0301", "hacerme dano"})
    void accentsAreIgnored(String note) {
        assertThat(ShippedWords.CRISIS.in(note)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the pain does not kill", "suicidepact", "I want to diet", "want a lot to die", ""})
    void onlyWholeWordsInARowCount(String note) {
        assertThat(ShippedWords.CRISIS.in(note)).isEmpty();
    }

    @Test
    void negationIsNotParsed() {
        assertThat(ShippedWords.CRISIS.in("I am not suicidal")).isNotEmpty();
    }

    @Test
    void spanishPhrasesWaitForReview() {
        assertThat(shipped())
                .filteredOn(phrase -> phrase.language().equals("es"))
                .isNotEmpty()
                .noneMatch(Phrase::reviewed);
        assertThat(shipped())
                .filteredOn(phrase -> phrase.language().equals("en"))
                .hasSize(16)
                .allMatch(Phrase::reviewed);
    }

    @Test
    void aLocalTimeThatOccursTwiceIsTheFirstAndOneThatDoesNotOccurIsMovedOnByTheGap() {
        HomeTime london = new HomeTime(AHistory.LONDON);
        assertThat(london.moment(LocalDateTime.parse("2026-10-25T01:30"))).hasToString("2026-10-25T00:30:00Z");
        assertThat(london.moment(LocalDateTime.parse("2026-03-29T01:30"))).hasToString("2026-03-29T01:30:00Z");
    }
}
