package org.homespine.library.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped files of the folder {@code library}, by their path inside it. */
public final class ContentFiles {

    private static final String FOLDER = "library/";

    private ContentFiles() {}

    public static Map<String, String> shipped() {
        try {
            Map<String, String> files = new TreeMap<>();
            for (String kind : new String[] {"yaml", "csv", "json"}) {
                var found = new PathMatchingResourcePatternResolver(ContentFiles.class.getClassLoader())
                        .getResources("classpath:" + FOLDER + "**/*." + kind);
                for (Resource resource : found) {
                    files.put(pathInFolder(resource), resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the content files of the library cannot be read", e);
        }
    }

    private static String pathInFolder(Resource resource) throws IOException {
        String address = resource.getURL().toString();
        return address.substring(address.lastIndexOf("/" + FOLDER) + FOLDER.length() + 1);
    }
}
