package org.homespine.library.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.provider.Arguments;

/** The shipped files with one place changed. */
final class BrokenFile {

    private BrokenFile() {}

    static Arguments broken(String what, String file, String shipped, String broken, String says) {
        return Arguments.of(what, file, shipped, broken, says);
    }

    static void assertRefused(String file, String shipped, String broken, String says) {
        Map<String, String> files = new TreeMap<>(ContentFiles.shipped());
        String text = files.getOrDefault(file, "");
        assertThat(text).as("the place to break").contains(shipped);
        int place = text.indexOf(shipped);
        files.put(file, text.substring(0, place) + broken + text.substring(place + shipped.length()));

        assertThatThrownBy(() -> LibraryContent.read(files))
                .isInstanceOf(BrokenContent.class)
                .hasMessageContaining(says)
                .hasMessageStartingWith("library/" + file);
    }
}
