package org.homespine.library.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.homespine.figures.ExercisePicture;
import org.homespine.library.domain.EducationPage;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.ForbiddenTechnique;
import org.homespine.library.domain.Progression;
import org.homespine.library.domain.SafetyReview;
import org.homespine.library.domain.Screening;
import org.homespine.library.domain.Source;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.Translation;
import org.homespine.shared.ExerciseId;

/** Everything that the content files hold, read and checked as a whole. */
public record LibraryContent(
        List<Source> sources,
        List<Exercise> exercises,
        Screening screening,
        List<ForbiddenTechnique> forbidden,
        List<EducationPage> education,
        List<List<String>> synonyms,
        Map<ExerciseId, ExercisePicture> pictures,
        List<Progression> progressions,
        Map<String, Translation> translations,
        Map<String, SafetyReview> safetyReviews) {

    private static final String EXERCISES = "exercises/";
    private static final String EDUCATION = "education/";
    private static final String PICTURES = "pictures/";
    private static final String REVIEW = "/review.yaml";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    public LibraryContent {
        sources = List.copyOf(sources);
        exercises = List.copyOf(exercises);
        forbidden = List.copyOf(forbidden);
        education = List.copyOf(education);
        synonyms = List.copyOf(synonyms);
        pictures = Map.copyOf(pictures);
        progressions = List.copyOf(progressions);
        translations = Map.copyOf(translations);
        safetyReviews = Map.copyOf(safetyReviews);
    }

    /** Reads files by their path inside the folder; throws {@link BrokenContent} at the first thing that is wrong. */
    public static LibraryContent read(Map<String, String> files) {
        Map<String, String> unread = new TreeMap<>(files);
        Map<SourceId, Source> sources = sources(open(unread, "sources.yaml"));
        Entry vocabulary = open(unread, "vocabulary.yaml").knows("regions", "equipment");
        ExerciseReading reading =
                new ExerciseReading(sources.keySet(), words(vocabulary, "regions"), words(vocabulary, "equipment"));
        List<Exercise> exercises = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        Map<ExerciseId, Entry> places = new HashMap<>();
        for (String file : filesOf(unread, EXERCISES)) {
            for (Entry entry : open(unread, file).knows("exercises").identified("exercises")) {
                Exercise exercise = unique(entry, reading.read(entry), seen);
                exercises.add(exercise);
                places.put(exercise.id(), entry);
            }
        }
        checkVariations(exercises, places);
        List<ForbiddenTechnique> forbidden = forbidden(open(unread, "forbidden.yaml"), sources.keySet());
        List<EducationPage> education = education(unread, sources.keySet());
        List<List<String>> synonyms =
                open(unread, "synonyms.yaml").knows("synonyms").textLists("synonyms");
        List<Progression> progressions =
                progressions(open(unread, "progressions.yaml"), sources.keySet(), places.keySet());
        Entry texts = open(unread, "screening.yaml")
                .knows("screening")
                .entry("screening")
                .knows("not_in_table");
        ScreeningTable table = ScreeningTable.read(take(unread, ScreeningTable.FILE), exercises);
        Map<ExerciseId, ExercisePicture> pictures = pictures(unread, exercises);
        Map<String, SafetyReview> reviews = safetyReviews(unread);
        Map<String, Translation> translations = translations(unread, exercises, pictures, education);
        for (String language : translations.keySet()) {
            if (!reviews.containsKey(language)) {
                throw new BrokenContent(language + REVIEW, "", "", "is missing");
            }
        }
        for (String file : unread.keySet()) {
            throw new BrokenContent(file, "", "", "is a file that the library does not know");
        }
        Screening screening = new Screening(exercises, table.conditions(), table.rows(), texts.text("not_in_table"));
        return new LibraryContent(
                List.copyOf(sources.values()),
                exercises,
                screening,
                forbidden,
                education,
                synonyms,
                pictures,
                progressions,
                translations,
                reviews);
    }

    /** By language, of English too: each says who has reviewed the texts on which safety hangs. */
    private static Map<String, SafetyReview> safetyReviews(Map<String, String> unread) {
        Map<String, SafetyReview> reviews = new TreeMap<>();
        for (String file : List.copyOf(unread.keySet())) {
            if (file.endsWith(REVIEW)) {
                Entry texts = open(unread, file).knows("safety_texts").entry("safety_texts");
                texts.knows("original", "reviews");
                reviews.put(
                        file.substring(0, file.length() - REVIEW.length()),
                        new SafetyReview(
                                texts.flag("original"),
                                texts.entries("reviews").stream()
                                        .map(LibraryContent::review)
                                        .toList()));
            }
        }
        return reviews;
    }

    private static SafetyReview.Review review(Entry entry) {
        entry.knows("who", "on", "version");
        return new SafetyReview.Review(entry.text("who"), entry.date("on"), entry.text("version"));
    }

    /** By language: each has a folder of its own, named by its code. */
    private static Map<String, Translation> translations(
            Map<String, String> unread,
            List<Exercise> exercises,
            Map<ExerciseId, ExercisePicture> pictures,
            List<EducationPage> education) {
        TranslationReading reading = new TranslationReading(exercises, pictures, education);
        Map<String, Translation> translations = new TreeMap<>();
        for (String file : List.copyOf(unread.keySet())) {
            String language = file.substring(0, Math.max(file.indexOf('/'), 0));
            if (LANGUAGE.matcher(language).matches() && !translations.containsKey(language)) {
                translations.put(
                        language,
                        reading.read(
                                open(unread, language + "/exercises.yaml"),
                                open(unread, language + "/education.yaml")));
            }
        }
        return translations;
    }

    private static List<String> filesOf(Map<String, String> unread, String folder) {
        return unread.keySet().stream().filter(name -> name.startsWith(folder)).toList();
    }

    /** The pages in the order of their files' names. */
    private static List<EducationPage> education(Map<String, String> unread, Set<SourceId> sources) {
        EducationReading reading = new EducationReading(sources);
        List<EducationPage> pages = new ArrayList<>();
        for (String file : filesOf(unread, EDUCATION)) {
            open(unread, file).knows("education").identified("education").stream()
                    .map(reading::read)
                    .forEach(pages::add);
        }
        return pages;
    }

    /** A picture's file is named by the exercise's id. */
    private static Map<ExerciseId, ExercisePicture> pictures(Map<String, String> unread, List<Exercise> exercises) {
        Map<ExerciseId, ExercisePicture> pictures = new LinkedHashMap<>();
        for (Exercise exercise : exercises) {
            String file = PICTURES + exercise.id() + ".json";
            if (unread.containsKey(file)) {
                pictures.put(
                        exercise.id(),
                        PictureReading.read(open(unread, file), exercise.steps().size()));
            }
        }
        return pictures;
    }

    private static Map<SourceId, Source> sources(Entry file) {
        Map<SourceId, Source> sources = new LinkedHashMap<>();
        for (Entry entry : file.knows("sources").identified("sources")) {
            entry.knows("id", "title", "author", "type", "date", "cites");
            Source source = new Source(
                    entry.value("id", SourceId::new),
                    entry.text("title"),
                    entry.textOrNull("author"),
                    entry.text("type"),
                    entry.has("date") ? entry.date("date") : null,
                    entry.textsOrNone("cites"));
            if (sources.put(source.id(), source) != null) {
                throw entry.broken("id", "stands twice");
            }
        }
        return sources;
    }

    private static List<ForbiddenTechnique> forbidden(Entry file, Set<SourceId> sources) {
        List<ForbiddenTechnique> all = new ArrayList<>();
        for (Entry entry : file.knows("forbidden").identified("forbidden")) {
            entry.knows("id", "source", "text", "risks", "why", "for_patients");
            SourceId source = entry.value("source", SourceId::new);
            if (!sources.contains(source)) {
                throw entry.broken("source", "'" + source + "' is not in sources.yaml");
            }
            all.add(new ForbiddenTechnique(
                    entry.text("id"),
                    source,
                    entry.text("text"),
                    entry.texts("risks"),
                    entry.text("why"),
                    entry.text("for_patients")));
        }
        return all;
    }

    private static List<Progression> progressions(Entry file, Set<SourceId> sources, Set<ExerciseId> exercises) {
        List<Progression> all = new ArrayList<>();
        for (Entry entry : file.knows("progressions").entries("progressions")) {
            entry.knows("easier", "harder", "source", "why");
            Progression progression = new Progression(
                    exercise(entry, "easier", exercises),
                    exercise(entry, "harder", exercises),
                    entry.value("source", SourceId::new),
                    entry.text("why"));
            if (!sources.contains(progression.source())) {
                throw entry.broken("source", "'" + progression.source() + "' is not in sources.yaml");
            }
            if (progression.easier().equals(progression.harder())) {
                throw entry.broken("harder", "is the easier one too");
            }
            all.add(progression);
        }
        return all;
    }

    private static ExerciseId exercise(Entry entry, String key, Set<ExerciseId> exercises) {
        ExerciseId id = entry.value(key, ExerciseId::new);
        if (!exercises.contains(id)) {
            throw entry.broken(key, "'" + id + "' is no exercise of the library");
        }
        return id;
    }

    private static Set<String> words(Entry vocabulary, String key) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : vocabulary.texts(key)) {
            if (!words.add(word)) {
                throw vocabulary.broken(key, "'" + word + "' stands twice");
            }
        }
        return words;
    }

    private static Exercise unique(Entry entry, Exercise exercise, Map<String, String> seen) {
        for (String key : List.of("id", "name")) {
            String word = entry.text(key).toLowerCase(Locale.ROOT);
            String other = seen.putIfAbsent(key + " " + word, entry.file());
            if (other != null) {
                throw entry.broken(key, "'" + word + "' stands twice, first in " + other);
            }
        }
        return exercise;
    }

    private static void checkVariations(List<Exercise> exercises, Map<ExerciseId, Entry> places) {
        for (Exercise exercise : exercises) {
            Entry place = Objects.requireNonNull(places.get(exercise.id()));
            for (ExerciseId id : exercise.variations()) {
                if (!places.containsKey(id)) {
                    throw place.broken("variations", "'" + id + "' is no exercise of the library");
                }
            }
            if (exercise.variationOf() != null && !places.containsKey(exercise.variationOf())) {
                throw place.broken("variation_of", "'" + exercise.variationOf() + "' is no exercise of the library");
            }
        }
    }

    private static Entry open(Map<String, String> unread, String file) {
        return YamlFile.open(file, take(unread, file));
    }

    private static String take(Map<String, String> unread, String file) {
        String text = unread.remove(file);
        if (text == null) {
            throw new BrokenContent(file, "", "", "is missing");
        }
        return text;
    }
}
