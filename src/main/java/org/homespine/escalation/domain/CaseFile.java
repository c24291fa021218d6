package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A history read once for all rules of an occasion: each view of it when the first rule asks for it. */
public final class CaseFile {

    private final History history;
    private final Occasion occasion;
    private final Instant now;
    private final LocalDate today;
    private final Facts facts;
    private final Once<Logbook> logbook;
    private final Once<LoggedDays> painDays;
    private final Once<LoggedDays> reachDays;
    private final Once<Integer> base;
    private final Once<Optional<ProgramDays>> closedDays;

    private CaseFile(History history, Occasion occasion, Instant now) {
        this.history = history;
        this.occasion = occasion;
        this.now = now;
        today = new HomeTime(history.zone()).date(now);
        facts = Facts.of(history.patient());
        logbook = new Once<>(() -> Logbook.of(history.checkIns()));
        painDays = new Once<>(() -> LoggedDays.of(NumberField.PAIN, logbook().active()));
        reachDays = new Once<>(() -> LoggedDays.of(NumberField.REACH, logbook().active()));
        base = new Once<>(() -> Base.of(this));
        closedDays = new Once<>(() -> ProgramDays.closedBy(this));
    }

    static CaseFile of(History history, Occasion occasion, Instant now) {
        return new CaseFile(history, occasion, now);
    }

    History history() {
        return history;
    }

    Occasion occasion() {
        return occasion;
    }

    Instant now() {
        return now;
    }

    /** The date of now where the patient lives. */
    LocalDate today() {
        return today;
    }

    Facts facts() {
        return facts;
    }

    Logbook logbook() {
        return logbook.get();
    }

    /** The dates on which pain was answered. */
    LoggedDays painDays() {
        return painDays.get();
    }

    /** The dates on which reach was answered. */
    LoggedDays reachDays() {
        return reachDays.get();
    }

    /** The pain that the patient started from. */
    int base() {
        return base.get();
    }

    /** What the tick of this night closes; empty where it closes nothing. */
    Optional<ProgramDays> closedDays() {
        return closedDays.get();
    }

    HomeTime home() {
        return new HomeTime(history.zone());
    }

    /** The pain from which a day counts as raised, measured against the base. */
    int raisedBy(int rise) {
        return base() + rise;
    }
}
