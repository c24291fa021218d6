package org.homespine.handouts.pdf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.homespine.commands.handouts.Sample;
import org.homespine.commands.handouts.SamplePrograms;
import org.homespine.handouts.Handouts;
import org.homespine.handouts.Poppler;
import org.homespine.handouts.domain.HandoutInput;

/** Sample handouts as they come out of the printer; each is made once for all tests. */
record Printed(int exercises, Sample sample) {

    static final HandoutRenderer RENDERER = new HandoutRenderer();
    static final SamplePrograms PROGRAMS = new SamplePrograms();

    private static final Map<Printed, byte[]> FILES = new ConcurrentHashMap<>();
    private static final Map<Printed, String[]> PAGES = new ConcurrentHashMap<>();

    static Stream<Printed> all() {
        return Sample.EXERCISES.stream()
                .flatMap(exercises -> Sample.ALL.stream().map(sample -> new Printed(exercises, sample)));
    }

    /** Every variant once, with the number of exercises that people have. */
    static Stream<Printed> variants() {
        return Sample.ALL.stream().map(sample -> new Printed(6, sample));
    }

    static Printed of(int exercises, String name) {
        return all().filter(printed ->
                        printed.exercises == exercises && printed.sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static byte[] pdf(HandoutInput input) {
        return RENDERER.pdf(Handouts.composed(input), Handouts.MADE_AT);
    }

    HandoutInput input() {
        return PROGRAMS.of(exercises, sample.variant(), sample.language());
    }

    byte[] pdf() {
        return FILES.computeIfAbsent(this, printed -> printed.printedAgain());
    }

    byte[] printedAgain() {
        return RENDERER.pdf(PROGRAMS.handout(exercises, sample.variant(), sample.language()), SamplePrograms.MADE_AT);
    }

    /** The text of each page, in the order in which it is drawn. */
    String[] pages() {
        return PAGES.computeIfAbsent(
                this, printed -> Poppler.text(printed.pdf()).split("\f"));
    }

    @Override
    public String toString() {
        return exercises + "-" + sample.name();
    }
}
