package org.homespine.patientportal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The files that make up the patient app, and its service worker, which keeps them on the device: the worker as it
 * stands among them, after the list of all the others and a version that changes when any of them does.
 */
@Controller
class AppFiles {

    private static final String FOLDER = "static/my/";
    private static final String WORKER = "service-worker.js";
    private static final String PAGE = "index.html";

    /** What the browser itself asks for when the app is installed. */
    private static final String PICTURE = ".png";

    private static final String MANIFEST = ".webmanifest";

    private static final Pattern WEBJAR = Pattern.compile("/webjars/[^\"]+\\.js");

    private final String worker;

    AppFiles() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Resource[] own = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.*");
        for (Resource file : own) {
            String address = file.getURL().toString();
            files.put("/my/" + address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()), bytes(file));
        }
        byte[] page = Objects.requireNonNull(files.remove("/my/" + PAGE), "the app has no page");
        byte[] source = Objects.requireNonNull(files.remove("/my/" + WORKER), "the app has no service worker");
        for (String webjar : webjars(new String(page, StandardCharsets.UTF_8))) {
            files.put(webjar, bytes(new ClassPathResource("META-INF/resources" + webjar)));
        }
        files.put("/my/", page);
        files.keySet().removeIf(file -> file.endsWith(PICTURE) || file.endsWith(MANIFEST));
        worker = "const VERSION = '%s';\nconst FILES = [%s];\n%s"
                .formatted(
                        version(files),
                        files.keySet().stream()
                                .map(file -> "\n  '" + file + "'")
                                .collect(Collectors.joining(",")),
                        WithoutComments.of(new String(source, StandardCharsets.UTF_8)));
    }

    @GetMapping("/my/" + WORKER)
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(worker);
    }

    private static Set<String> webjars(String page) {
        return WEBJAR.matcher(page).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static byte[] bytes(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static String version(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
