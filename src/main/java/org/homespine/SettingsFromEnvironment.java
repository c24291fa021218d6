package org.homespine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.homespine.database.StartRefused;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Reads the {@link Setting settings}, fills in what holds when one is not set, and derives what the server needs. */
class SettingsFromEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<Setting, String> given = new HashMap<>();
        for (Setting setting : Setting.values()) {
            String value = value(setting, environment);
            if (!value.isEmpty()) {
                given.put(setting, value);
            }
        }
        Map<String, Object> properties = new HashMap<>();
        complete(given, environment.acceptsProfiles(Profiles.of("demo")))
                .forEach((setting, value) -> properties.put(setting.property(), value));
        environment.getPropertySources().addFirst(new MapPropertySource("homespine", properties));
    }

    private static String value(Setting setting, ConfigurableEnvironment environment) {
        String value = environment.getProperty(setting.property(), "").strip();
        String file = environment.getProperty(setting.property() + "-file", "").strip();
        if (!setting.secret() || file.isEmpty()) {
            return value;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new StartRefused(setting.variable() + "_FILE cannot be read: " + file, e);
        }
    }

    private static Map<Setting, String> complete(Map<Setting, String> given, boolean demo) {
        Map<Setting, String> all = new HashMap<>(given);
        all.putIfAbsent(Setting.PORT, "8080");
        String scheme = given.containsKey(Setting.TLS_CERT) ? "https" : "http";
        all.putIfAbsent(Setting.URL, scheme + "://localhost:" + all.get(Setting.PORT));
        boolean https = all.get(Setting.URL).startsWith("https:");
        all.putIfAbsent(Setting.BIND, https ? "0.0.0.0" : "127.0.0.1");
        all.putIfAbsent(Setting.DATA, "homespine-data/" + (demo ? "demo" : "clinic"));
        return all;
    }
}
