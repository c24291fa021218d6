package org.homespine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.library.ReadingEase;
import org.homespine.library.ShippedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every text that reaches a patient has its twin in every language that the product offers, and says the same. */
class TwinTextsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path APP = Path.of("frontend/messages");
    private static final String EXTENSION = ".properties";

    /** By bundle, how the keys begin whose texts reach patients. */
    private static final Map<String, List<String>> PATIENTS_READ = Map.of(
            "checkins", List.of("refused."),
            "escalation", List.of("escalation.patient."),
            "handouts", List.of("handouts."),
            "library", List.of("library.equipment."),
            "patientportal", List.of("problem.", "refused.", "clinic.", "changed.", "plain.", "slip.", "exercise."),
            "programs", List.of("programs.dose.", "programs.side."),
            "reminders", List.of("reminders."),
            "review", List.of("escalation.call."),
            "shared", List.of("refused."));

    /** Bundles of which patients read nothing. */
    private static final Set<String> FOR_STAFF = Set.of("identity", "patients", "therapistportal", "uikit");

    /** Texts that are the same in two languages because they are names, numbers, or happen to be. */
    private static final Set<String> MAY_BE_ALIKE = Set.of(
            "app.name",
            "app.title",
            "clinic.hours",
            "language.en",
            "language.es",
            "handouts.clock-pattern",
            "handouts.log.no",
            "programs.dose.days",
            "q.heelToe.no",
            "q.nerve.no",
            "q.restRelief.no",
            "q.settled.no",
            "q.sign.none");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /** Forms of address that are not "usted". */
    private static final Pattern TOO_FAMILIAR = Pattern.compile(
            "\\b(tú|tu|tus|ti|contigo|te|vos|puedes|tienes|quieres|haz|llama|siéntate|vosotros|vuestr[oa]s?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    static Stream<String> languages() {
        return files(APP).map(name -> name.replace(".json", "")).filter(language -> !language.equals("en"));
    }

    @Test
    void theAppTheBundlesAndTheLibraryOfferTheSameLanguages() {
        assertThat(languages())
                .contains("es")
                .containsExactlyInAnyOrderElementsOf(
                        ShippedLibrary.CONTENT.translations().keySet());
        assertThat(files(MESSAGES)
                        .filter(name -> name.contains("_"))
                        .map(name -> name.substring(name.indexOf('_') + 1, name.indexOf('.')))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(languages().toList());
    }

    @Test
    void ofEveryBundleItIsDecidedWhetherPatientsReadIt() {
        assertThat(files(MESSAGES).filter(name -> !name.contains("_")).map(name -> name.replace(EXTENSION, "")))
                .allSatisfy(bundle -> assertThat(PATIENTS_READ.containsKey(bundle) ^ FOR_STAFF.contains(bundle))
                        .as(bundle)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextForPatientsInABundleHasItsTwin(String language) {
        assertThat(inBundles("_" + language).keySet()).isEqualTo(inBundles("").keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextOfTheAppHasItsTwin(String language) {
        assertThat(inApp(language).keySet()).isEqualTo(inApp("en").keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTwinHasTheSamePlacesAndIsNoCopy(String language) {
        Map<String, String> english = inBundles("");
        english.putAll(inApp("en"));
        Map<String, String> twins = inBundles("_" + language);
        twins.putAll(inApp(language));

        assertThat(english).hasSizeGreaterThan(400);
        english.forEach((key, text) -> {
            String twin = Objects.requireNonNull(twins.get(key), key);
            assertThat(places(twin)).as(key).isEqualTo(places(text));
            boolean wordless = text.codePoints().noneMatch(Character::isLetter);
            if (!wordless && !MAY_BE_ALIKE.contains(key)) {
                assertThat(twin).as(key).isNotEqualTo(text);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextOfABundleIsWellFormed(String language) {
        inBundles("_" + language)
                .forEach((key, text) -> assertThat(new MessageFormat(text).format(new Object[] {6, 5, 4, 3, 2, 1}))
                        .as(key)
                        .isNotBlank());
    }

    @Test
    void spanishSaysUstedAndNeverShouts() {
        Map<String, String> spanish = inBundles("_es");
        spanish.putAll(inApp("es"));
        ShippedLibrary.CONTENT.translations().values().forEach(translation -> {
            translation.exercises().forEach((id, words) -> spanish.put(id.value(), words.toString()));
            translation.education().forEach((id, page) -> spanish.put(id, page.toString()));
        });

        assertThat(spanish).hasSizeGreaterThan(400).allSatisfy((key, text) -> {
            assertThat(text).doesNotContain("!").doesNotContain("¡");
            assertThat(TOO_FAMILIAR.matcher(text).results().map(found -> found.group()))
                    .as(key + " = " + text)
                    .isEmpty();
            assertThat(text.chars().filter(sign -> sign == '?').count())
                    .as(text)
                    .isEqualTo(text.chars().filter(sign -> sign == '¿').count());
        });
    }

    @Test
    void theSpanishAppIsEasyToRead() {
        // The names of illnesses are as long as they are; of fewer than 8 words one word decides.
        assertThat(inApp("es").entrySet().stream()
                        .filter(text -> !text.getKey().startsWith("condition."))
                        .filter(text -> ReadingEase.words(text.getValue()).size() >= 8))
                .hasSizeGreaterThan(40)
                .allSatisfy(text -> assertThat(ReadingEase.of(
                                text.getValue().replaceAll("\\{\\d}", "ocho"), Set.of("entumecimiento", "emergencias")))
                        .as(text.toString())
                        .isGreaterThanOrEqualTo(70.0));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts for patients of all bundles in one language; those of another language have an ending. */
    private static Map<String, String> inBundles(String ending) {
        Map<String, String> texts = new TreeMap<>();
        PATIENTS_READ.forEach((bundle, prefixes) -> properties(MESSAGES.resolve(bundle + ending + EXTENSION))
                .forEach((key, text) -> {
                    boolean read = prefixes.stream().anyMatch(key::startsWith);
                    assertThat(read || ending.isEmpty())
                            .as(bundle + ": no patient reads " + key)
                            .isTrue();
                    if (read) {
                        assertThat(texts.put(key, text))
                                .as(key + " stands twice")
                                .isNull();
                    }
                }));
        return texts;
    }

    private static Map<String, String> properties(Path path) {
        Properties bundle = new Properties();
        try (Reader file = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            bundle.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, bundle::getProperty));
    }

    private static Map<String, String> inApp(String language) {
        try {
            Map<String, String> texts = new LinkedHashMap<>();
            JsonMapper.shared()
                    .readTree(Files.readString(APP.resolve(language + ".json")))
                    .forEachEntry((key, text) -> texts.put(key, text.stringValue()));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>(
                    files.map(path -> path.getFileName().toString()).toList());
            return names.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
