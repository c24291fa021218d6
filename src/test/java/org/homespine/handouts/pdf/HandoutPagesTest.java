package org.homespine.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homespine.commands.handouts.Sample;
import org.homespine.handouts.Handouts;
import org.homespine.handouts.Poppler;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.domain.HandoutInput.Item;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.domain.Variant.PrintSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on which page of a handout, as another program reads it. */
class HandoutPagesTest {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /** Arabic text is read back letter by letter, which other tests do. */
    static Stream<Printed> inLatinLetters() {
        return Printed.all()
                .filter(printed -> !printed.sample().language().getLanguage().equals("ar"));
    }

    static Stream<Printed> withSteps() {
        return inLatinLetters()
                .filter(printed -> switch (printed.sample().variant().layout()) {
                    case ONE_A_PAGE, TWO_A_PAGE, FOUR_A_PAGE -> true;
                    case LIST, LOG -> false;
                });
    }

    @ParameterizedTest
    @MethodSource("withSteps")
    void eachExerciseIsWholeOnOnePageAndReadInItsOrder(Printed printed) {
        String[] pages = printed.pages();
        List<Item> items = printed.input().items();
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String start = flat((i + 1) + " " + item.name());
            from = pageWith(pages, start, from);
            String page = flat(pages[from]);
            List<String> read = new ArrayList<>(List.of(start));
            for (int step = 0; step < item.steps().size(); step++) {
                read.add(flat((step + 1) + ". " + item.steps().get(step)));
            }
            read.add(flat(String.join(" ", item.cautions())));
            read.add(flat(item.stopIf()));
            assertThat(page.substring(page.indexOf(start))).as(item.name()).containsSubsequence(read);
        }
    }

    @ParameterizedTest
    @MethodSource("withSteps")
    void noPageHasMoreExercisesThanWereAskedFor(Printed printed) {
        int most = switch (printed.sample().variant().layout()) {
            case ONE_A_PAGE -> 1;
            case TWO_A_PAGE -> 2;
            case FOUR_A_PAGE -> 4;
            case LIST, LOG -> Integer.MAX_VALUE;
        };
        List<String> stops = printed.input().items().stream()
                .map(item -> flat(item.stopIf()))
                .distinct()
                .toList();

        assertThat(printed.pages())
                .allSatisfy(page -> assertThat(stops.stream()
                                .mapToInt(stop -> count(flat(page), stop))
                                .sum())
                        .isLessThanOrEqualTo(most));
    }

    @ParameterizedTest
    @CsvSource({"a4-2up, 2", "a4-2up-es, 2", "letter-2up, 2", "a4-1up, 1"})
    void aUsualProgramFillsItsPages(String name, int aPage) {
        Printed printed = Printed.of(6, name);
        long pages = Stream.of(printed.pages())
                .filter(page -> printed.input().items().stream()
                        .anyMatch(item -> page.contains(item.steps().getFirst())))
                .count();

        assertThat(pages).isEqualTo(6 / aPage);
    }

    @ParameterizedTest
    @MethodSource("inLatinLetters")
    void theFirstPageHasTheMessageAndTheWholeRedBox(Printed printed) {
        boolean spanish = printed.sample().language().getLanguage().equals("es");

        assertThat(printed.pages()[0])
                .contains(spanish ? "Haga est" : "Do th")
                .contains(spanish ? "Pare y busque ayuda ahora" : "Stop and get help now")
                .contains(spanish ? "Llame al 112 o vaya a urgencias ahora." : "Call 999 or go to A&E now.");
    }

    @ParameterizedTest
    @MethodSource("inLatinLetters")
    void everyPageSaysWhichOfHowManyItIs(Printed printed) {
        String[] pages = printed.pages();
        boolean spanish = printed.sample().language().getLanguage().equals("es");
        for (int page = 1; page <= pages.length; page++) {
            assertThat(pages[page - 1])
                    .contains(
                            spanish
                                    ? "Página " + page + " de " + pages.length
                                    : "Page " + page + " of " + pages.length);
        }
    }

    @ParameterizedTest
    @MethodSource("inLatinLetters")
    void theLastPageNeverHoldsTheCodeAlone(Printed printed) {
        boolean spanish = printed.sample().language().getLanguage().equals("es");

        assertThat(printed.pages()[printed.pages().length - 1])
                .contains(spanish ? "A quién llamar" : "Who to call")
                .contains("https://homespine.example.org")
                .contains(spanish ? "No sabemos con certeza" : "We do not know for sure");
    }

    @Test
    void threeExercisesInSpanishTakeTwoSheetsOfPaper() {
        Sample spanish = Printed.of(6, "a4-2up-es").sample();

        assertThat(new Printed(3, spanish).pages()).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a4-1up", "a4-2up", "a4-4up", "a4-large-1up"})
    void theStepsOfAPositionStandOverItInPrint(String name) {
        assertThat(String.join("", Printed.of(6, name).pages())).contains("2–4");
    }

    @Test
    void fourAPageAreFourWhereTheirWordsAreShort() {
        assertThat(Printed.of(6, "a4-4up").pages()[1])
                .contains("1 Knee to chest", "2 Child's", "3 Pelvic", "4 Cat-cow");
    }

    @Test
    void aListHasTheDosesAndCautionsWithoutTheSteps() {
        Item item = Printed.of(6, "a4-list").input().items().get(4);
        String list = String.join("", Printed.of(6, "a4-list").pages()).replaceAll("\\s+", " ");

        assertThat(list)
                .contains("5 " + item.name() + " Hold for 30 seconds")
                .contains("Take care " + item.cautions().getFirst())
                .contains("When to stop")
                .doesNotContain(item.steps().getFirst());
    }

    @Test
    void theLogAloneNamesTheExercisesAndAsksForSignsOfTheRedBoxEachDay() {
        String log = String.join("", Printed.of(6, "a4-log").pages()).replaceAll("\\s+", " ");

        assertThat(log)
                .contains("1 Knee to chest (one leg)", "6 Deep breathing", "Any sign from the red box?")
                .contains("If you tick yes, do what it says now.")
                .doesNotContain("Hold for");
        assertThat(count(log, "Yes No")).isEqualTo(7);
    }

    @Test
    void onlyTheLogAloneAsksForSigns() {
        assertThat(String.join("", Printed.of(6, "a4-2up").pages()))
                .contains("Your log", "Pain", "Notes")
                .doesNotContain("Any sign from the red box?");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 14})
    void theLogHasABoxForEachExerciseAndDayThatAHandCanHit(int days) {
        Variant variant = new Variant(Paper.A4, Layout.LOG, PrintSize.CLEAR, days);
        List<double[]> boxes = boxes(Printed.pdf(Handouts.of(6, variant)));

        // A tick for each exercise, the pain, and yes or no.
        assertThat(boxes).hasSize(days * (6 + 1 + 2)).allSatisfy(box -> {
            assertThat(box[0] / POINTS_PER_MILLIMETRE).isGreaterThanOrEqualTo(9);
            assertThat(box[1] / POINTS_PER_MILLIMETRE).isGreaterThanOrEqualTo(9);
        });
    }

    @ParameterizedTest
    @EnumSource(PrintSize.class)
    void aLogOverPagesRepeatsItsHead(PrintSize print) {
        String[] pages = Poppler.text(Printed.pdf(Handouts.of(40, new Variant(Paper.A4, Layout.LOG, print, 14))))
                .split("\f");
        List<String> withBoxes =
                Stream.of(pages).filter(page -> page.contains("Yes No")).toList();

        assertThat(withBoxes)
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page).contains("Pain", "Notes", "40"));
    }

    @Test
    void wordsInAnotherLanguageAreMarkedAsSuch() {
        HandoutInput spanish = new Printed(2, Printed.of(6, "a4-2up-es").sample()).input();
        Item english = Handouts.of(1, Paper.A4).items().getFirst();
        HandoutInput mixed = Handouts.withItems(spanish, List.of(spanish.items().getFirst(), english));
        String text = Poppler.text(Printed.pdf(mixed)).replaceAll("\\s+", " ");

        assertThat(text)
                .containsSubsequence(
                        "1 Rodilla al pecho", "2 " + english.name(), "Este aún no está en su idioma.", english.why());
        assertThat(count(text, "Este aún no está en su idioma.")).isEqualTo(1);
    }

    @Test
    void anArabicPageBeginsAtItsRightEdge() {
        byte[] arabic = Printed.of(6, "a4-2up-ar").pdf();
        byte[] english = Printed.of(6, "a4-2up").pdf();

        // The words of the title are the largest of the first page.
        assertThat(Poppler.tallestWordsCentre(arabic)).isGreaterThan(Paper.A4.width() / 2.0);
        assertThat(Poppler.tallestWordsCentre(english)).isLessThan(Paper.A4.width() / 2.0);
        assertThat(Poppler.read(arabic)).contains("تمارينك المنزلية", "الركبة إلى الصدر");
    }

    @Test
    void noFixedTextOfTheArabicSampleIsStillEnglish() {
        String words = Poppler.read(Printed.of(6, "a4-2up-ar").pdf())
                .replaceAll("https://\\S*|homespine\\S*|/my/\\S*", "")
                .replaceAll("Homespine|Noto Sans Arabic|OFL", "");

        assertThat(words).doesNotContainPattern("[A-Za-z]{2,}");
    }

    @Test
    void anArabicProgramMarksWhatIsStillInEnglish() {
        String text = Poppler.read(Printed.of(12, "a4-2up-ar").pdf());

        assertThat(count(text, "هذا التمرين غير متوفر بلغتك بعد")).isEqualTo(6);
    }

    /** Width and height of every empty box, in points. */
    private static List<double[]> boxes(byte[] pdf) {
        List<double[]> boxes = new ArrayList<>();
        Matcher matcher =
                Pattern.compile("[-0-9.]+ [-0-9.]+ ([-0-9.]+) ([-0-9.]+) re\nS").matcher(Poppler.plain(pdf));
        while (matcher.find()) {
            boxes.add(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))});
        }
        return boxes;
    }

    private static int pageWith(String[] pages, String text, int from) {
        for (int page = from; page < pages.length; page++) {
            if (flat(pages[page]).contains(text)) {
                return page;
            }
        }
        throw new AssertionError("no page from " + from + " on has " + text);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
