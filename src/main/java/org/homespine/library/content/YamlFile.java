package org.homespine.library.content;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Opens a YAML file as one strict mapping; a key that stands twice is refused. */
final class YamlFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private YamlFile() {}

    static Entry open(String file, String text) {
        try {
            return new Entry(file, "", "", YAML.readTree(text));
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new BrokenContent(
                    file,
                    place == null ? "" : "line " + place.getLineNr(),
                    "",
                    "is no YAML that can be read: " + e.getOriginalMessage());
        }
    }
}
