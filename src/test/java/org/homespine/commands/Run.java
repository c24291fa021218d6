package org.homespine.commands;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homespine.commands.rules.ExitStatus;

/** A command that has been run, and what came of it. */
record Run(ExitStatus status, List<String> output, List<String> errors) {

    static Run of(String input, String... arguments) {
        return of(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    static Run of(InputStream input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        ExitStatus status = new CommandLine(input, out, new PrintStream(errors, true, StandardCharsets.UTF_8))
                .execute(List.of(arguments));
        return new Run(status, lines(out), lines(errors));
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
