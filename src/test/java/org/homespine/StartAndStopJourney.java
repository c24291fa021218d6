package org.homespine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started, killed and stopped as on a clinic's server. */
class StartAndStopJourney {

    private static final String OPERATOR = "a password of some length";
    private static final String KEPT = "00000000-0000-7000-8000-0000000000ff";

    @TempDir
    Path temporary;

    private RunningProgram program = RunningProgram.none();

    @AfterEach
    void nothingRunsOn() throws Exception {
        program.stop();
    }

    @Test
    void killsLoseNothingAndASignalStopsCleanly() throws Exception {
        Path data = temporary.resolve("data");
        program = RunningProgram.start(data, FreePort.find()).awaitReady();
        sql(data, "homespine_app", "insert into entry.clinic values ('" + KEPT + "', now())");

        RunningProgram second = RunningProgram.start(data, FreePort.find());
        assertThat(second.refusal()).contains("Another Homespine is running on the data folder");

        // The program alone is killed: its server goes on and must not be in the way.
        long orphan = serverOf(data);
        program.kill();
        assertThat(ProcessHandle.of(orphan)).isPresent();
        program = RunningProgram.start(data, FreePort.find()).awaitReady();
        assertThat(rows(data)).isEqualTo(1);
        assertThat(serverOf(data)).isNotEqualTo(orphan);

        // Both are killed.
        program.kill();
        run("kill", "-9", Long.toString(serverOf(data)));
        int port = FreePort.find();
        program = RunningProgram.start(data, port, "--homespine.operator-password=" + OPERATOR)
                .awaitReady();
        assertThat(rows(data)).isEqualTo(1);
        assertFiguresAreForOperatorsAlone(port);

        sql(data, "homespine_owner", """
                insert into flyway_schema_history
                select installed_rank + 1, '299901010000', description, type, script, checksum, installed_by,
                    installed_on, execution_time, success
                from flyway_schema_history order by installed_rank desc limit 1""");
        program.stop();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();

        assertThat(RunningProgram.start(data, FreePort.find()).refusal()).contains("newer than this program");
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void aTakenPortAnUnwritableFolderAndAnUnusableSettingAreOneLineEach() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThat(RunningProgram.start(file.resolve("data"), FreePort.find()).refusal())
                .contains("cannot be written");
        assertThat(RunningProgram.start(temporary.resolve("data"), 70000).refusal())
                .contains("HOMESPINE_PORT");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(RunningProgram.start(temporary.resolve("data"), taken.getLocalPort())
                            .refusal())
                    .contains("Port " + taken.getLocalPort() + " is taken");
        }
    }

    private static void assertFiguresAreForOperatorsAlone(int port) throws Exception {
        for (String stranger : List.of("", "operator:", "operator:guess", "lead:" + OPERATOR)) {
            HttpResponse<String> refused = health(port, stranger);
            assertThat(refused.statusCode()).as(stranger).isEqualTo(401);
            assertThat(refused.body()).doesNotContain("invariants");
        }
        HttpResponse<String> answer = health(port, "operator:" + OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"clinics\":1", "\"checkInsNotJudged\":0", "\"patientsUnwatched\":0");
    }

    private static HttpResponse<String> health(int port, String nameAndPassword) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"));
        if (!nameAndPassword.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(StandardCharsets.UTF_8)));
        }
        try (HttpClient monitoring = HttpClient.newHttpClient()) {
            return monitoring.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static long serverOf(Path data) throws IOException {
        return Long.parseLong(serverFile(data).get(0).strip());
    }

    private static List<String> serverFile(Path data) throws IOException {
        return Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
    }

    private static int rows(Path data) throws Exception {
        try (Connection connection = connect(data, "homespine_app");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from entry.clinic where id = '" + KEPT + "'")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    private static void sql(Path data, String role, String sql) throws Exception {
        try (Connection connection = connect(data, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Path data, String role) throws IOException, SQLException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("passwords"))) {
            passwords.load(reader);
        }
        String port = serverFile(data).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/homespine", role, passwords.getProperty(role));
    }
}
