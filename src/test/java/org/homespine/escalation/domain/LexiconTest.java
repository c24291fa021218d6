package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.homespine.escalation.domain.Lexicon.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    static Stream<Phrase> shipped() {
        return Stream.of(ShippedWords.CRISIS, ShippedWords.RED).flatMap(lexicon -> lexicon.phrases().stream());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyPhraseIsFoundWhateverItsCaseAndTheSignsAroundIt(Phrase phrase) {
        String note = "Well... " + phrase.text().toUpperCase().replace(" ", "  -\n") + "!";
        assertThat(Stream.of(ShippedWords.CRISIS, ShippedWords.RED).flatMap(lexicon -> lexicon.in(note).stream()))
                .contains(phrase);
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

    static Stream<Arguments> lexicons() {
        return Stream.of(Arguments.of(ShippedWords.CRISIS, 16), Arguments.of(ShippedWords.RED, 32));
    }

    @ParameterizedTest
    @MethodSource("lexicons")
    void spanishPhrasesWaitForReview(Lexicon lexicon, int english) {
        assertThat(lexicon.phrases())
                .filteredOn(phrase -> phrase.language().equals("es"))
                .isNotEmpty()
                .noneMatch(Phrase::reviewed);
        assertThat(lexicon.phrases())
                .filteredOn(phrase -> phrase.language().equals("en"))
                .hasSize(english)
                .allMatch(Phrase::reviewed);
    }

    @Test
    void noPhraseStandsTwice() {
        assertThat(shipped().map(phrase -> Lexicon.wordsOf(phrase.text()))).doesNotHaveDuplicates();
    }

    /** In both languages: "no" and "pie" are words of each, so a bare one would open the question without cause. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Slept well, back is fine today",
                "Weekly walk done, no news",
                "I ate pie and had a pan of soup",
                "Pain is lower, more mobile, feet warm"
            })
    void everydayEnglishOpensNoQuestion(String note) {
        assertThat(ShippedWords.RED.in(note)).isEmpty();
    }

    @Test
    void aLocalTimeThatOccursTwiceIsTheFirstAndOneThatDoesNotOccurIsMovedOnByTheGap() {
        HomeTime london = new HomeTime(AHistory.LONDON);
        assertThat(london.moment(LocalDateTime.parse("2026-10-25T01:30"))).hasToString("2026-10-25T00:30:00Z");
        assertThat(london.moment(LocalDateTime.parse("2026-03-29T01:30"))).hasToString("2026-03-29T01:30:00Z");
    }
}
