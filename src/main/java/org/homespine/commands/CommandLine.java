package org.homespine.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homespine.commands.rules.EvaluateCommand;
import org.homespine.commands.rules.ExitStatus;
import org.homespine.escalation.domain.ShippedRules;

/** The commands that run without the program being started. */
public final class CommandLine {

    private static final String RULES = "rules";

    private final InputStream in;
    private final OutputStream out;
    private final PrintStream errors;

    public CommandLine(InputStream in, OutputStream out, PrintStream errors) {
        this.in = in;
        this.out = out;
        this.errors = errors;
    }

    /** Whether the arguments name a command, and not a setting of the program. */
    public static boolean isMeantBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(RULES);
    }

    /** Runs a command on the process's own streams and returns its exit status. The file descriptor tells of a full disk; System.out would not. */
    public static int run(String... arguments) {
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new CommandLine(System.in, new FileOutputStream(FileDescriptor.out), errors)
                .execute(List.of(arguments))
                .code();
    }

    ExitStatus execute(List<String> arguments) {
        try {
            return switch (String.join(" ", arguments)) {
                case "rules evaluate" -> new EvaluateCommand(ShippedRules.RULES, errors).run(in, out);
                case "rules help", "rules --help", "rules -h" -> help();
                default -> misused();
            };
        } catch (IOException e) {
            errors.println("homespine: cannot read the input or write the results: " + e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    private ExitStatus help() throws IOException {
        out.write(usage().getBytes(StandardCharsets.UTF_8));
        return ExitStatus.OK;
    }

    private ExitStatus misused() {
        errors.print(usage());
        return ExitStatus.USAGE;
    }

    private static String usage() {
        return """
                ./homespine rules evaluate < histories.jsonl > findings.jsonl
                    What the rules say of each history: one JSON line in, one JSON line out, in order. A line that cannot
                    be used is named on the error stream with its field and the reason, and has no line in the output.
                Exit status: 0 all well; 1 some line could not be used; 2 not called like this.
                """;
    }
}
