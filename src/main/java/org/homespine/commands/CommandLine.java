package org.homespine.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.homespine.commands.figures.IconCommand;
import org.homespine.commands.figures.SheetCommand;
import org.homespine.commands.handouts.SamplesCommand;
import org.homespine.commands.operators.InvariantsCommand;
import org.homespine.commands.rules.CasesCommand;
import org.homespine.commands.rules.EvaluateCommand;
import org.homespine.commands.rules.ExitStatus;
import org.homespine.commands.rules.RulesInForce;
import org.homespine.shared.BindableClock;

/** The commands that run without the program being started. */
public final class CommandLine {

    private static final String RULES = "rules";
    private static final String INVARIANTS = "invariants";
    private static final String FIGURES = "figures";
    private static final String HANDOUTS = "handouts";

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
        return arguments.length > 0
                && List.of(RULES, INVARIANTS, FIGURES, HANDOUTS).contains(arguments[0]);
    }

    /** Runs a command on the process's own streams and returns its exit status. The file descriptor tells of a full disk; System.out would not. */
    public static int run(String... arguments) {
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // A library that logs must not write between the results.
        System.setOut(errors);
        return new CommandLine(System.in, new FileOutputStream(FileDescriptor.out), errors)
                .execute(List.of(arguments))
                .code();
    }

    ExitStatus execute(List<String> arguments) {
        if (arguments.getFirst().equals(INVARIANTS)) {
            return arguments.size() == 1 ? invariants() : misused();
        }
        if (arguments.getFirst().equals(FIGURES)) {
            return figures(arguments);
        }
        if (arguments.getFirst().equals(HANDOUTS)) {
            return handouts(arguments);
        }
        try {
            return switch (arguments.size() < 2 ? "" : arguments.get(1)) {
                case "evaluate" -> arguments.size() == 2 ? evaluate() : misused();
                case "cases" -> arguments.size() == 3 ? cases(arguments.get(2)) : misused();
                case "help", "--help", "-h" -> help();
                default -> misused();
            };
        } catch (IOException e) {
            errors.println("homespine: cannot read the input or write the results: " + e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    private ExitStatus invariants() {
        return new InvariantsCommand(System.getenv(), BindableClock.utc(), errors)
                .run(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private ExitStatus figures(List<String> arguments) {
        if (arguments.size() != 3) {
            return misused();
        }
        try {
            Path folder = Path.of(arguments.get(2));
            return switch (arguments.get(1)) {
                case "sheet" ->
                    new SheetCommand(errors).run(folder, new PrintStream(out, true, StandardCharsets.UTF_8));
                case "icon" -> new IconCommand(errors).run(folder);
                default -> misused();
            };
        } catch (InvalidPathException e) {
            return misused();
        }
    }

    private ExitStatus handouts(List<String> arguments) {
        if (arguments.size() != 3 || !arguments.get(1).equals("samples")) {
            return misused();
        }
        try {
            return new SamplesCommand(errors)
                    .run(Path.of(arguments.get(2)), new PrintStream(out, true, StandardCharsets.UTF_8));
        } catch (InvalidPathException e) {
            return misused();
        }
    }

    private ExitStatus evaluate() throws IOException {
        return new EvaluateCommand(RulesInForce.shipped(), errors).run(in, out);
    }

    private ExitStatus cases(String file) throws IOException {
        try {
            return new CasesCommand(RulesInForce.shipped(), errors).run(Path.of(file), out);
        } catch (InvalidPathException e) {
            return misused();
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
                    Exit status: 0 every line answered; 1 some line not, or the results could not be written.
                ./homespine rules cases FILE.csv
                    Runs a table of worked cases, prints the ones that come out otherwise than the table expects, and
                    last how many. Exit status: 0 none came out otherwise; 1 some did; 2 the table cannot be read, which
                    is named on the error stream by line; then no case is run.
                ./homespine invariants
                    Counts, in the database of the program that is running on HOMESPINE_DATA or HOMESPINE_DB_URL, what
                    must be 0 in every clinic, and how long the oldest flag has waited. Exit status: 0 all are 0; 1 one is
                    not; 2 no program is running.
                ./homespine figures sheet DIR
                    Writes the picture of every exercise into the folder, as ID.svg, and sheet.png, on which all stand at
                    full size and at 25 mm. Exit status: 0 written; 1 the folder cannot be written.
                ./homespine figures icon DIR
                    Writes the patient app's icon into the folder, as icon.svg and as PNG in the sizes that phones ask for.
                    Exit status: as above.
                ./homespine handouts samples DIR
                    Writes handouts of made-up programs into the folder, for programs of 1, 6, 12 and 40 exercises in
                    every variant, such as 6-a4-2up.pdf, and each first page as PNG where pdftoppm is installed. Exit
                    status: 0 written; 1 the folder cannot be written.
                Exit status 2: called otherwise than this.
                """;
    }
}
