package org.homespine.commands.rules;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.homespine.commands.rules.InputLines.Line;
import org.homespine.escalation.EscalationTexts;
import org.homespine.escalation.domain.Evaluation;

/** {@code rules evaluate}: one history a line in, one result a line out, in order; only one line is in memory. */
public final class EvaluateCommand {

    private final RulesInForce rules;
    private final ResultLine results = new ResultLine(new EscalationTexts(Locale.ENGLISH));
    private final PrintStream errors;

    public EvaluateCommand(RulesInForce rules, PrintStream errors) {
        this.rules = rules;
        this.errors = errors;
    }

    /** FAILED when any line could not be read or evaluated; the others are answered all the same. */
    public ExitStatus run(InputStream in, OutputStream out) throws IOException {
        ExitStatus status = ExitStatus.OK;
        BufferedOutputStream answers = new BufferedOutputStream(out, 64 * 1024);
        InputLines lines = new InputLines(in, answers::flush);
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!answer(line.get(), answers)) {
                status = ExitStatus.FAILED;
            }
        }
        answers.flush();
        return status;
    }

    private boolean answer(Line line, OutputStream answers) throws IOException {
        String result;
        boolean whole;
        try {
            Question question = HistoryReading.read(line.bare().text(), rules.ids());
            Evaluation evaluation = rules.answer(question);
            evaluation.failures().forEach(failure -> say(line, failure.rule().id() + " failed: " + failure.cause()));
            whole = evaluation.failures().isEmpty();
            result = results.of(question.id(), evaluation);
        } catch (Unreadable e) {
            say(line, String.valueOf(e.getMessage()));
            return false;
        } catch (RuntimeException e) {
            // One history must not keep the others from being judged.
            say(line, "could not be evaluated: " + e);
            return false;
        }
        answers.write(result.getBytes(StandardCharsets.UTF_8));
        return whole;
    }

    private void say(Line line, String what) {
        errors.println("line " + line.number() + ": " + what);
    }
}
