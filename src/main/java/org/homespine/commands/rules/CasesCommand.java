package org.homespine.commands.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code rules cases}: a table of worked cases, each run and compared with what it expects. */
public final class CasesCommand {

    private final RulesInForce rules;
    private final PrintStream errors;

    public CasesCommand(RulesInForce rules, PrintStream errors) {
        this.rules = rules;
        this.errors = errors;
    }

    /** FAILED when any case came out otherwise, USAGE when the table cannot be read; then none of it is run. */
    public ExitStatus run(Path file, OutputStream out) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            errors.println("homespine: " + file + " is no file that can be read");
            return ExitStatus.USAGE;
        }
        CaseTable table = read(file);
        if (!table.problems().isEmpty()) {
            table.problems().forEach(problem -> errors.println(file + ": " + problem));
            return ExitStatus.USAGE;
        }
        return compare(table, out);
    }

    private CaseTable read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CaseTable.read(in, rules.ids());
        }
    }

    private ExitStatus compare(CaseTable table, OutputStream out) throws IOException {
        int mismatches = 0;
        for (WorkedCase worked : table.cases()) {
            String found = WorkedCase.found(rules.answer(worked.question()));
            if (!found.equals(worked.expected())) {
                mismatches++;
                write(out, worked.question().id() + ": expected " + worked.expected() + " got " + found);
            }
        }
        write(out, table.cases().size() + " cases, " + mismatches + " mismatches");
        return mismatches == 0 ? ExitStatus.OK : ExitStatus.FAILED;
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
