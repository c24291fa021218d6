package org.homespine.library.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.homespine.library.domain.EducationPage;
import org.homespine.library.domain.EducationPage.ForPatients;
import org.homespine.library.domain.EducationPage.Part;
import org.homespine.library.domain.EducationPage.Section;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.SourceRef;
import org.homespine.library.domain.SourcedText;
import org.homespine.library.domain.TeachingPoint;
import org.homespine.library.domain.TeachingPoint.ClearanceFirst;
import org.homespine.library.domain.TeachingPoint.Difference;
import org.homespine.library.domain.TeachingPoint.Statement;
import org.homespine.library.domain.TeachingPoint.StopSign;

/** Reads the education pages into values that may be trusted; no two pages, sections or points share an id. */
final class EducationReading {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Set<SourceId> sources;
    private final Set<String> seen = new HashSet<>();

    EducationReading(Set<SourceId> sources) {
        this.sources = sources;
    }

    EducationPage read(Entry entry) {
        entry.knows("id", "title", "sections", "for_patients", "sources");
        EducationPage page = new EducationPage(
                id(entry, "page"),
                entry.text("title"),
                entry.entries("sections").stream().map(this::section).toList(),
                entry.has("for_patients")
                        ? forPatients(entry.entry("for_patients").knows("title", "parts"))
                        : null,
                entry.entries("sources").stream().map(this::sourceRef).toList());
        if (page.sections().isEmpty() || page.sources().isEmpty()) {
            throw entry.broken("", "has no section or no source");
        }
        return page;
    }

    private Section section(Entry entry) {
        entry.knows("id", "heading", "statements", "stop_signs", "clearances", "differences");
        List<TeachingPoint> points = new ArrayList<>();
        points.addAll(all(entry, "statements", this::statement));
        points.addAll(all(entry, "stop_signs", this::stopSign));
        points.addAll(all(entry, "clearances", this::clearance));
        points.addAll(all(entry, "differences", this::difference));
        if (points.isEmpty()) {
            throw entry.broken("", "has nothing under its heading");
        }
        return new Section(id(entry, "section"), entry.text("heading"), points);
    }

    private static <T> List<T> all(Entry entry, String key, Function<Entry, T> reading) {
        return entry.entriesOrNone(key).stream().map(reading).toList();
    }

    private Statement statement(Entry entry) {
        entry.knows("id", "sources", "about", "text");
        return new Statement(
                entry.has("id") ? id(entry, "point") : "",
                entry.texts("sources").stream()
                        .map(text -> known(entry, "sources", new SourceId(text)))
                        .toList(),
                entry.has("about") ? entry.text("about") : "",
                entry.text("text"));
    }

    private StopSign stopSign(Entry entry) {
        entry.knows("id", "criterion", "window_weeks", "urgency");
        return new StopSign(
                id(entry, "point"),
                entry.text("criterion"),
                entry.range("window_weeks", 52),
                sourcedTexts(entry, "urgency"));
    }

    private ClearanceFirst clearance(Entry entry) {
        entry.knows("id", "condition", "source", "applies_to");
        return new ClearanceFirst(id(entry, "point"), entry.text("condition"), source(entry), entry.text("applies_to"));
    }

    private Difference difference(Entry entry) {
        entry.knows("topic", "positions", "proposal");
        return new Difference(entry.text("topic"), sourcedTexts(entry, "positions"), entry.textOrNull("proposal"));
    }

    private List<SourcedText> sourcedTexts(Entry entry, String key) {
        List<SourcedText> texts =
                entry.entries(key).stream().map(this::sourcedText).toList();
        if (texts.isEmpty()) {
            throw entry.broken(key, "is empty");
        }
        return texts;
    }

    private SourcedText sourcedText(Entry entry) {
        entry.knows("source", "text");
        return new SourcedText(source(entry), entry.text("text"));
    }

    private SourceRef sourceRef(Entry entry) {
        entry.knows("source", "reviewed", "evidence");
        return new SourceRef(source(entry), entry.date("reviewed"), entry.text("evidence"));
    }

    static ForPatients forPatients(Entry entry) {
        return new ForPatients(
                entry.text("title"),
                entry.entries("parts").stream().map(EducationReading::part).toList());
    }

    private static Part part(Entry entry) {
        entry.knows("heading", "texts");
        return new Part(entry.has("heading") ? entry.text("heading") : "", entry.texts("texts"));
    }

    private String id(Entry entry, String kind) {
        String id = entry.text("id");
        if (!ID.matcher(id).matches()) {
            throw entry.broken("id", "'" + id + "' has other signs than small letters, digits and single hyphens");
        }
        if (!seen.add(kind + " " + id)) {
            throw entry.broken("id", "'" + id + "' stands twice");
        }
        return id;
    }

    private SourceId source(Entry entry) {
        return known(entry, "source", entry.value("source", SourceId::new));
    }

    private SourceId known(Entry entry, String key, SourceId source) {
        if (!sources.contains(source)) {
            throw entry.broken(key, "'" + source + "' is not in sources.yaml");
        }
        return source;
    }
}
