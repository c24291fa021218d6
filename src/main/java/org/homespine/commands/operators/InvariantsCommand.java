package org.homespine.commands.operators;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homespine.commands.rules.ExitStatus;
import org.homespine.database.DatabaseAccess;
import org.homespine.database.DatabaseAccess.Login;
import org.homespine.database.RunningDatabase;
import org.homespine.escalation.Invariants;
import org.homespine.escalation.domain.Tier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Counts what must hold in every clinic, on the database of a program that is running. */
public final class InvariantsCommand {

    private static final List<Tier> TIERS = List.of(Tier.EMERGENCY, Tier.URGENT, Tier.SOON, Tier.ROUTINE);

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintStream errors;

    public InvariantsCommand(Map<String, String> environment, Clock clock, PrintStream errors) {
        this.environment = environment;
        this.clock = clock;
        this.errors = errors;
    }

    /** Prints a line for each figure, over all clinics; FAILED when one of them should be 0 and is not. */
    public ExitStatus run(PrintStream out) {
        try {
            Optional<DatabaseAccess> access = access();
            if (access.isEmpty()) {
                errors.println("homespine: no program is running on the data folder: start it first.");
                return ExitStatus.USAGE;
            }
            List<Invariants> clinics = RunningDatabase.inEachClinic(
                    access.get(), jdbc -> Invariants.of(jdbc, Instant.EPOCH, clock.instant()));
            print(clinics, out);
            return clinics.stream().allMatch(Invariants::hold) ? ExitStatus.OK : ExitStatus.FAILED;
        } catch (IOException | DataAccessException | TransactionException e) {
            errors.println("homespine: the database cannot be asked ("
                    + e.getClass().getSimpleName() + "): is the program running?");
            return ExitStatus.USAGE;
        }
    }

    private Optional<DatabaseAccess> access() throws IOException {
        String url = environment.getOrDefault("HOMESPINE_DB_URL", "");
        if (url.isEmpty()) {
            return RunningDatabase.inside(Path.of(environment.getOrDefault("HOMESPINE_DATA", "homespine-data/clinic")));
        }
        Login login = new Login(
                environment.getOrDefault("HOMESPINE_DB_USER", ""),
                environment.getOrDefault("HOMESPINE_DB_PASSWORD", ""));
        return Optional.of(new DatabaseAccess(url, login, login));
    }

    private static void print(List<Invariants> clinics, PrintStream out) {
        out.println("clinics: " + clinics.size());
        out.println("check-ins not judged: "
                + clinics.stream().mapToLong(Invariants::unjudged).sum());
        out.println("findings without flag: "
                + clinics.stream().mapToLong(Invariants::unflagged).sum());
        out.println("patients unwatched: "
                + clinics.stream().mapToLong(Invariants::unwatched).sum());
        out.println("flags stalled: "
                + clinics.stream().mapToLong(Invariants::stalled).sum());
        for (Tier tier : TIERS) {
            out.println("oldest unacknowledged " + tier + ": "
                    + clinics.stream()
                            .flatMap(clinic ->
                                    Optional.ofNullable(clinic.oldest().get(tier)).stream())
                            .max(Duration::compareTo)
                            .map(oldest -> oldest.toMinutes() + " min")
                            .orElse("none"));
        }
    }
}
