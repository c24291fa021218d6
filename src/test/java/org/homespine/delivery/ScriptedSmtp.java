package org.homespine.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mock.env.MockEnvironment;

/** A mail server that answers as a test tells it to. */
final class ScriptedSmtp implements AutoCloseable {

    /** Instead of an answer: the connection is reset. */
    static final String HANG_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "GREETING", "220 ready",
            "EHLO", "250 clinic.example",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            "TEXT", "250 taken",
            "RSET", "250 ok",
            "QUIT", "221 bye"));
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile Runnable beforeTaking = () -> {};

    ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    /** Answers this command (or GREETING, or TEXT for the end of a mail's text) with this line. */
    ScriptedSmtp answer(String command, String line) {
        answers.put(command, line);
        return this;
    }

    /** Runs before each mail is taken, and may hold it up. */
    ScriptedSmtp beforeTaking(Runnable act) {
        beforeTaking = act;
        return this;
    }

    /** The commands that came, TEXT for each text of a mail. */
    List<String> heard() {
        return heard;
    }

    /** The settings by which it is reached. */
    MockEnvironment settings() {
        return new MockEnvironment()
                .withProperty("homespine.mail-host", "127.0.0.1")
                .withProperty("homespine.mail-port", Integer.toString(socket.getLocalPort()))
                .withProperty("homespine.mail-from", "portal@clinic.example")
                .withProperty("homespine.mail-tls", "none");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException ignored) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            boolean open = reply(caller, "GREETING");
            while (open) {
                String line = lines.readLine();
                if (line == null) {
                    return;
                }
                String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                open = reply(caller, command);
                if (open
                        && command.equals("DATA")
                        && answers.getOrDefault("DATA", "").startsWith("354")) {
                    readText(lines);
                    beforeTaking.run();
                    open = reply(caller, "TEXT");
                }
            }
        } catch (IOException ignored) {
            // The caller went away, as it may.
        }
    }

    private static void readText(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(".")) {
            line = lines.readLine();
        }
    }

    private boolean reply(Socket caller, String command) throws IOException {
        heard.add(command);
        String line = answers.getOrDefault(command, "500 not known");
        if (line.equals(HANG_UP)) {
            caller.setSoLinger(true, 0);
            return false;
        }
        OutputStream out = caller.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return !command.equals("QUIT");
    }
}
