package org.homespine.therapistportal.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.KnownDay;
import org.homespine.escalation.domain.Tier;
import org.homespine.therapistportal.course.Events.Raised;
import org.homespine.therapistportal.course.Events.Stretch;
import org.homespine.therapistportal.course.Events.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** Where things stand in the drawing of a course. */
class CourseDrawingTest {

    private static final Words KEYS = (key, values) -> key + List.of(values);
    private static final double WIDTH = 760;
    private static final double RIGHT = 750;
    private static final double LEFT = 96;
    private static final Pattern MARK = Pattern.compile("class=\"mark tier-(\\w+)\" x=\"([0-9.]+)\" y=\"([0-9.]+)\"");
    private static final Pattern POINT = Pattern.compile("M([0-9.]+) ([0-9.]+)h0");

    @Test
    void theLineBreaksAtADayWithoutAnAnswer() {
        assertThat(plot(Slot.days(Days.pains(4, 5, null, 6, 7)), Series.PAIN)
                        .line()
                        .replaceAll("[0-9. ]+", ""))
                .isEqualTo("MLML");
    }

    @Test
    void aDayBetweenTwoGapsIsAPointWithoutALine() {
        Plot plot = plot(Slot.days(Days.pains(null, 5, null)), Series.PAIN);

        assertThat(plot.line()).startsWith("M").doesNotContain("L");
        assertThat(plot.points()).containsOnlyOnce("h0");
    }

    @Test
    void noPainIsAtTheBottomAndTheWorstAtTheTop() {
        Plot plot = plot(Slot.days(Days.pains(0)), Series.PAIN);

        assertThat(plot.y(0)).isEqualTo(100);
        assertThat(plot.y(10)).isEqualTo(0);
        assertThat(plot(Slot.days(Days.pains(0)), Series.GRC).y(0)).isEqualTo(50);
    }

    @Test
    void noneDoneIsAThinLineAndAllDoneTheWholeHeight() {
        assertThat(bar(0)).endsWith(" 100V99");
        assertThat(bar(4)).endsWith(" 100V0");
    }

    private static String bar(long units) {
        KnownDay day = Days.done(new org.homespine.escalation.domain.AdherenceLately.Day.Logged(Days.TODAY, units, 4));
        return plot(Slot.days(List.of(day)), Series.DONE).bars();
    }

    @Test
    void weeklyAnswersAreJoinedUpToTenDaysApart() {
        assertThat(weekly(10)).contains("L");
        assertThat(weekly(11)).doesNotContain("L");
    }

    private static String weekly(int apart) {
        List<KnownDay> days =
                List.of(Days.scored(Days.TODAY.minusDays(apart), 1, 5, 5, 5), Days.scored(Days.TODAY, 2, 6, 6, 6));
        return plot(Slot.days(days), Series.GRC).line();
    }

    @Test
    void aWeekShowsItsRangeAndAMissedWeekIsAGap() {
        List<Slot> weeks = Slot.weeks(Days.many(21, index -> index / 7 == 1 ? null : Integer.valueOf(index % 7)));

        assertThat(plot(weeks, Series.PAIN).line().replaceAll("[0-9. ]+", "")).isEqualTo("MM");
        assertThat(plot(weeks, Series.PAIN).ranges()).contains(" 100V40");
    }

    @ParameterizedTest
    @CsvSource({"1", "30", "90", "365"})
    void everyDayHasItsPlaceBetweenTheEdges(int days) {
        String svg = drawing(Slot.days(Days.many(days, index -> index % 11)), Days.NOTHING);

        List<Double> xs = xs(svg);
        assertThat(xs).hasSize(2 * days);
        assertThat(xs).allMatch(x -> x > LEFT && x < RIGHT);
        assertThat(xs.subList(0, days)).isSorted();
    }

    @Test
    void twoYearsAreAboutAHundredWeeks() {
        String svg = drawing(Slot.weeks(Days.many(730, index -> index % 11)), Days.NOTHING);

        assertThat(xs(svg)).hasSize(2 * 105);
    }

    @ParameterizedTest
    @CsvSource({"1", "30", "90", "730"})
    void whereNothingIsKnownNoLineIsDrawnAndItSaysSo(int days) {
        String svg = drawing(Slot.days(Days.many(days, index -> null)), Days.NOTHING);

        assertThat(svg).doesNotContain("class=\"line").doesNotContain("h0").contains("course.none");
    }

    @Test
    void marksOfFlagsNeverCoverEachOther() {
        List<Raised> flags = new ArrayList<>();
        IntStream.range(0, 90).forEach(day -> {
            flags.add(flag(day, Tier.ROUTINE));
            if (day % 3 == 0) {
                flags.add(flag(day, Tier.EMERGENCY));
                flags.add(flag(day, Tier.SOON));
            }
        });
        String svg = drawing(Slot.days(Days.many(90, index -> 3)), events(flags));

        List<double[]> marks = marks(svg);
        assertThat(marks).hasSize(150);
        for (int i = 0; i < marks.size(); i++) {
            for (int other = 0; other < i; other++) {
                double[] one = marks.get(i);
                double[] two = marks.get(other);
                assertThat(Math.abs(one[0] - two[0]) >= 14 || Math.abs(one[1] - two[1]) >= 14)
                        .as("%s and %s", i, other)
                        .isTrue();
            }
        }
    }

    @Test
    void theGravestFlagOfADayStandsHighest() {
        String svg = drawing(
                Slot.days(Days.many(30, index -> 3)), events(List.of(flag(5, Tier.ROUTINE), flag(5, Tier.EMERGENCY))));

        Matcher mark = MARK.matcher(svg);
        assertThat(mark.find()).isTrue();
        assertThat(mark.group(1)).isEqualTo("emergency");
        double top = Double.parseDouble(mark.group(3));
        assertThat(mark.find()).isTrue();
        assertThat(Double.parseDouble(mark.group(3))).isEqualTo(top + 16);
    }

    @Test
    void whatHappenedBeforeTheFirstDayIsNotDrawnAtItsEdge() {
        Events events = new Events(
                List.of(flag(400, Tier.SOON)),
                List.of(new Version(Days.TODAY.minusDays(400), 1), new Version(Days.TODAY.minusDays(3), 2)),
                List.of(new Stretch(Days.TODAY.minusDays(50), Days.TODAY.minusDays(40))),
                new Stretch(Days.TODAY.minusDays(400), Days.TODAY));
        String svg = drawing(Slot.days(Days.many(30, index -> 3)), events);

        assertThat(svg).doesNotContain("class=\"mark").doesNotContain("class=\"paused");
        assertThat(svg).contains("course.version[2]").doesNotContain("course.version[1]");
        assertThat(svg).contains("<rect class=\"runs\" x=\"96\"").contains("width=\"654\"");
    }

    @Test
    void theRingsOfPainWhileExercisingAreLeftOutWhereTheyCouldNotBeTold() {
        assertThat(showsDuring(30)).isTrue();
        assertThat(showsDuring(90)).isTrue();
        assertThat(showsDuring(365)).isFalse();
    }

    private static boolean showsDuring(int days) {
        return new CourseDrawing(Slot.days(Days.many(days, index -> 3)), Days.NOTHING, null, KEYS, WIDTH).showsDuring();
    }

    @Test
    void textsAreReadAsTextsOnly() throws Exception {
        Words sly = (key, values) -> "<script>\"'&" + key;
        String svg = new CourseDrawing(
                        Slot.days(Days.pains(1, 2)), events(List.of(flag(0, Tier.SOON))), null, sly, WIDTH)
                .svg("id", "<b>title", "</desc><script>");

        assertThat(svg).doesNotContain("<script>", "<b>");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement()
                        .getElementsByTagName("desc")
                        .item(0)
                        .getTextContent())
                .isEqualTo("</desc><script>");
    }

    @ParameterizedTest
    @CsvSource({"1", "30", "90", "365", "730"})
    void daysOfTheAxisAreFarEnoughApartToBeRead(int days) {
        TimeAxis axis = new TimeAxis(Days.TODAY.minusDays(days - 1L), Days.TODAY, LEFT, RIGHT);

        List<LocalDate> ticks = axis.ticks(76);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(axis.start(ticks.get(i)) - axis.start(ticks.get(i - 1))).isGreaterThan(70);
        }
        assertThat(ticks).hasSizeLessThan(10);
        assertThat(days < 30 || ticks.size() > 2).isTrue();
    }

    private static Raised flag(int daysAgo, Tier tier) {
        return new Raised(Days.TODAY.minusDays(daysAgo), tier, Family.PAIN);
    }

    private static Events events(List<Raised> flags) {
        return new Events(flags, List.of(), List.of(), null);
    }

    private static Plot plot(List<Slot> slots, Series series) {
        TimeAxis axis = new TimeAxis(slots.getFirst().first(), slots.getLast().last(), 0, 100);
        return new Plot(slots, series, axis, 0, 100);
    }

    private static String drawing(List<Slot> slots, Events events) {
        return new CourseDrawing(slots, events, null, KEYS, WIDTH).svg("id", "title", "summary");
    }

    private static List<Double> xs(String svg) {
        return POINT.matcher(svg)
                .results()
                .map(point -> Double.valueOf(point.group(1)))
                .toList();
    }

    private static List<double[]> marks(String svg) {
        return MARK.matcher(svg)
                .results()
                .map(mark -> new double[] {Double.parseDouble(mark.group(2)), Double.parseDouble(mark.group(3))})
                .toList();
    }
}
