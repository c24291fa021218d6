package org.homespine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class DockerFilesTest {

    private final Map<String, Object> compose = parse();

    @Test
    void onlyTheProxyIsReachableFromOutside() {
        assertThat(in("services", "proxy").get("ports")).isEqualTo(List.of("80:80", "443:443"));
        assertThat(in("services", "app")).doesNotContainKey("ports");
        assertThat(in("services", "database")).doesNotContainKey("ports");
        assertThat(in("networks", "back").get("internal")).isEqualTo(true);
        assertThat(in("services", "database").get("networks")).isEqualTo(List.of("back"));
    }

    @Test
    void theForwardedHeadersOfTheProxyAloneAreBelieved() {
        assertThat(in("services", "app", "environment").get("HOMESPINE_TRUSTED_PROXIES"))
                .isEqualTo(in("services", "proxy", "networks", "front").get("ipv4_address"));
    }

    @Test
    void everyPasswordComesFromAFileAndTheTwoRolesDiffer() {
        Map<String, Object> app = in("services", "app", "environment");
        assertThat(app.get("HOMESPINE_DB_USER")).isNotEqualTo(app.get("HOMESPINE_DB_OWNER_USER"));
        for (String service : List.of("app", "database")) {
            in("services", service, "environment").forEach((variable, value) -> {
                if (variable.contains("PASSWORD")) {
                    assertThat(variable).endsWith("_FILE");
                    String secret = value.toString().replace("/run/secrets/", "");
                    assertThat((List<?>) in("services", service).get("secrets"))
                            .as("secrets of " + service)
                            .anyMatch(secret::equals);
                    assertThat(in("secrets")).containsKey(secret);
                }
            });
        }
    }

    @Test
    void theEnvironmentHoldsSettingsThatExist() {
        List<String> known = Arrays.stream(Setting.values())
                .flatMap(setting -> setting.secret()
                        ? List.of(setting.variable(), setting.variable() + "_FILE").stream()
                        : List.of(setting.variable()).stream())
                .toList();
        assertThat(known).containsAll(in("services", "app", "environment").keySet());
    }

    @Test
    void theInitScriptMakesBothRoles() throws IOException {
        Map<String, Object> app = in("services", "app", "environment");
        assertThat(Files.readString(Path.of("docker/database-roles.sh")))
                .contains("create role " + app.get("HOMESPINE_DB_USER") + " login")
                .contains("create database homespine owner " + app.get("HOMESPINE_DB_OWNER_USER"));
    }

    @Test
    void theImageRunsAsAnOrdinaryUserAndReportsItsHealth() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docker/Dockerfile"));
        List<String> users = lines.stream()
                .filter(line -> line.startsWith("USER "))
                .map(line -> line.substring(5))
                .toList();
        assertThat(users).isNotEmpty().allMatch(user -> user.matches("[1-9][0-9]*"));
        assertThat(lines.stream().filter(line -> line.startsWith("FROM "))).hasSize(2);
        String file = lines.stream().collect(Collectors.joining("\n"));
        assertThat(file).containsPattern("(?s)HEALTHCHECK .*/actuator/health/readiness");
        assertThat(in("services", "app", "depends_on", "database").get("condition"))
                .isEqualTo("service_healthy");
        assertThat(in("services", "database")).containsKey("healthcheck");
    }

    private static Map<String, Object> parse() {
        try (Reader reader = Files.newBufferedReader(Path.of("docker/compose.yaml"))) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> in(String... path) {
        Map<String, Object> found = compose;
        for (String name : path) {
            found = (Map<String, Object>) Objects.requireNonNull(found.get(name), name);
        }
        return found;
    }
}
