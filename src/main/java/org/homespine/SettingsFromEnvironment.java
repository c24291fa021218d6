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
        Map<Setting, String> complete = complete(given, environment.acceptsProfiles(Profiles.of("demo")));
        SettingsCheck.check(complete);
        Map<String, Object> properties = new HashMap<>();
        complete.forEach((setting, value) -> properties.put(setting.property(), value));
        environment.getPropertySources().addFirst(new MapPropertySource("homespine settings", properties));
        environment.getPropertySources().addLast(new MapPropertySource("homespine server", server(complete)));
    }

    /** What follows for the web server; anything nearer may still say otherwise. */
    private static Map<String, Object> server(Map<Setting, String> settings) {
        Map<String, Object> server = new HashMap<>();
        boolean https = settings.getOrDefault(Setting.URL, "").startsWith("https:");
        server.put("server.servlet.session.cookie.secure", https);
        if (settings.containsKey(Setting.TLS_CERT)) {
            String pem = "spring.ssl.bundle.pem.homespine.";
            server.put(pem + "keystore.certificate", "file:" + settings.get(Setting.TLS_CERT));
            server.put(pem + "keystore.private-key", "file:" + settings.get(Setting.TLS_KEY));
            // A renewed certificate is taken without a restart.
            server.put(pem + "reload-on-update", true);
            server.put("server.ssl.bundle", "homespine");
        }
        String proxies = settings.get(Setting.TRUSTED_PROXIES);
        if (proxies == null) {
            server.put("server.forward-headers-strategy", "none");
        } else {
            server.put("server.forward-headers-strategy", "native");
            server.put("server.tomcat.remoteip.internal-proxies", SettingsCheck.networks(proxies));
        }
        return server;
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
        String url = all.getOrDefault(Setting.URL, scheme + "://localhost:" + all.get(Setting.PORT));
        all.put(Setting.URL, url.replaceFirst("/+$", ""));
        boolean https = url.startsWith("https:");
        all.putIfAbsent(Setting.BIND, https ? "0.0.0.0" : "127.0.0.1");
        all.putIfAbsent(Setting.DATA, "homespine-data/" + (demo ? "demo" : "clinic"));
        all.putIfAbsent(Setting.MAIL_PORT, "587");
        all.putIfAbsent(Setting.MAIL_TLS, "starttls");
        return all;
    }
}
