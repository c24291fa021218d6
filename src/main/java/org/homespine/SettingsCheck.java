package org.homespine;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homespine.database.StartRefused;
import org.homespine.delivery.MailOutbox;

/** Refuses settings that cannot work, each with one line that names it. */
final class SettingsCheck {

    private static final String ADDRESS =
            "[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?|[0-9a-fA-F:]*:[0-9a-fA-F:.]*(/[0-9]{1,3})?";

    /** Nobody counts wrong tries of it, so it must be too long to guess. */
    private static final int SHORTEST_PASSWORD = 20;

    private SettingsCheck() {}

    static void check(Map<Setting, String> settings) {
        checkPort(settings, Setting.PORT);
        checkUrl(settings.getOrDefault(Setting.URL, ""));
        checkTogether(settings, Setting.TLS_CERT, Setting.TLS_KEY);
        for (Setting database :
                new Setting[] {Setting.DB_USER, Setting.DB_PASSWORD, Setting.DB_OWNER_USER, Setting.DB_OWNER_PASSWORD
                }) {
            checkTogether(settings, Setting.DB_URL, database);
        }
        for (Setting file : new Setting[] {Setting.TLS_CERT, Setting.TLS_KEY}) {
            String path = settings.get(file);
            if (path != null && !Files.isReadable(Path.of(path))) {
                throw refused(file, "names a file that cannot be read: " + path);
            }
        }
        if (settings.containsKey(Setting.DB_URL)
                && !settings.get(Setting.DB_URL).startsWith("jdbc:postgresql://")) {
            throw refused(Setting.DB_URL, "does not begin with jdbc:postgresql://");
        }
        if (settings.containsKey(Setting.TRUSTED_PROXIES)) {
            networks(settings.get(Setting.TRUSTED_PROXIES));
        }
        checkMail(settings);
        if (settings.containsKey(Setting.OPERATOR_PASSWORD)
                && settings.get(Setting.OPERATOR_PASSWORD).length() < SHORTEST_PASSWORD) {
            throw refused(Setting.OPERATOR_PASSWORD, "is shorter than " + SHORTEST_PASSWORD + " characters");
        }
    }

    private static void checkMail(Map<Setting, String> settings) {
        checkPort(settings, Setting.MAIL_PORT);
        checkTogether(settings, Setting.MAIL_HOST, Setting.MAIL_FROM);
        checkTogether(settings, Setting.MAIL_USER, Setting.MAIL_PASSWORD);
        if (settings.containsKey(Setting.MAIL_USER) && !settings.containsKey(Setting.MAIL_HOST)) {
            throw refused(Setting.MAIL_HOST, "is missing: it belongs to " + Setting.MAIL_USER.variable());
        }
        if (settings.containsKey(Setting.MAIL_FROM) && !MailOutbox.takes(settings.get(Setting.MAIL_FROM))) {
            throw refused(Setting.MAIL_FROM, "is not one address such as homespine@clinic.example");
        }
        if (!List.of("starttls", "tls", "none").contains(settings.getOrDefault(Setting.MAIL_TLS, ""))) {
            throw refused(Setting.MAIL_TLS, "is none of starttls, tls and none");
        }
    }

    private static void checkPort(Map<Setting, String> settings, Setting port) {
        String value = settings.getOrDefault(port, "");
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
            throw refused(port, "is not a port number");
        }
    }

    private static void checkUrl(String url) {
        try {
            URI address = URI.create(url);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getPath().isEmpty()) {
                return;
            }
        } catch (IllegalArgumentException ignored) {
            // Refused below, as every other address that is none.
        }
        throw refused(Setting.URL, "is not an address such as https://clinic.example, without a path");
    }

    private static void checkTogether(Map<Setting, String> settings, Setting one, Setting other) {
        if (settings.containsKey(one) && !settings.containsKey(other)) {
            throw refused(other, "is missing: it belongs to " + one.variable());
        }
        if (settings.containsKey(other) && !settings.containsKey(one)) {
            throw refused(one, "is missing: it belongs to " + other.variable());
        }
    }

    /** The trusted proxies as networks, a single address being a network of one. */
    static String networks(String proxies) {
        return Arrays.stream(proxies.split("\\s*,\\s*"))
                .map(SettingsCheck::network)
                .collect(Collectors.joining(","));
    }

    private static String network(String proxy) {
        if (!proxy.matches(ADDRESS)) {
            throw refused(Setting.TRUSTED_PROXIES, "holds what is no address: " + proxy);
        }
        if (proxy.contains("/")) {
            return proxy;
        }
        return proxy + (proxy.contains(":") ? "/128" : "/32");
    }

    private static StartRefused refused(Setting setting, String why) {
        return new StartRefused(setting.variable() + " " + why + ".");
    }
}
