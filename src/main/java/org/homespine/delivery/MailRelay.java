package org.homespine.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homespine.database.ClinicJob;
import org.homespine.shared.ClinicId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends the mail that is due in each clinic, each in a transaction of its own. A row stays locked while its mail is sent
 * and is marked in that same transaction, so what a killed node held is free for another at once: a mail may leave twice
 * at a crash, and is never lost.
 */
@Component
class MailRelay implements ClinicJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);

    /** So few that a clinic with much mail does not keep the others waiting for long. */
    private static final int AT_ONCE = 10;

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailServer server;

    MailRelay(JdbcClient jdbc, Clock clock, MailServer server) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.server = server;
    }

    @Override
    public String name() {
        return "mail relay";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public List<UUID> due(ClinicId clinic) {
        if (!server.isOn()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id from mail where clinic_id = ? and status = 'WAITING' and next_try_at <= ?
                        order by next_try_at, id limit ?
                        """)
                .params(clinic.value(), now(), AT_ONCE)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    /**
     * Sends one mail, unless another node has it. Only the lock is held meanwhile: whoever writes a mail under a key that
     * stands already would wait for a row that was changed and not yet committed, and so for a slow server.
     */
    @Override
    public void run(ClinicId clinic, UUID piece) {
        waiting(clinic, piece).ifPresent(mail -> {
            if (mail.isTooLate(clock.instant())) {
                drop(clinic, mail);
            } else {
                mark(clinic, mail, server.deliver(mail));
            }
        });
    }

    private Optional<WaitingMail> waiting(ClinicId clinic, UUID mail) {
        return jdbc.sql("""
                        select id, address, subject, text, attempts, not_after, stop from mail
                        where clinic_id = ? and id = ? and status = 'WAITING' and next_try_at <= ?
                        for update skip locked
                        """)
                .params(clinic.value(), mail, now())
                .query((row, index) -> new WaitingMail(
                        new MailId(row.getObject("id", UUID.class)),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getInt("attempts"),
                        moment(row.getObject("not_after", OffsetDateTime.class)),
                        row.getString("stop")))
                .optional();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }

    /** Not a mail that failed: nobody is to send it again. */
    private void drop(ClinicId clinic, WaitingMail mail) {
        jdbc.sql("update mail set status = 'LATE', text = '', stop = null where clinic_id = ? and id = ?")
                .params(clinic.value(), mail.id().value())
                .update();
        LOG.info("Mail {} of clinic {} would come too late and is not sent", mail.id(), clinic);
    }

    private void mark(ClinicId clinic, WaitingMail mail, MailAnswer answer) {
        switch (answer) {
            case MailAnswer.Taken ignored -> sent(clinic, mail);
            case MailAnswer.Never never -> giveUp(clinic, mail, never.problem());
            case MailAnswer.NotNow later
            when mail.attempts() + 1 >= MOST_ATTEMPTS -> giveUp(clinic, mail, later.problem());
            case MailAnswer.NotNow later -> putOff(clinic, mail, later.problem());
        }
    }

    private void sent(ClinicId clinic, WaitingMail mail) {
        jdbc.sql("""
                        update mail set status = 'SENT', text = '', stop = null, attempts = attempts + 1, sent_at = ?
                        where clinic_id = ? and id = ?
                        """).params(now(), clinic.value(), mail.id().value()).update();
    }

    private void giveUp(ClinicId clinic, WaitingMail mail, String problem) {
        jdbc.sql("""
                        update mail set status = 'DEAD', attempts = attempts + 1, last_problem = ?
                        where clinic_id = ? and id = ?
                        """).params(problem, clinic.value(), mail.id().value()).update();
        LOG.warn("Mail {} of clinic {} is given up: {}", mail.id(), clinic, problem);
    }

    private void putOff(ClinicId clinic, WaitingMail mail, String problem) {
        jdbc.sql("""
                        update mail set attempts = attempts + 1, next_try_at = ?, last_problem = ?
                        where clinic_id = ? and id = ?
                        """)
                .params(
                        now().plus(waitAfter(mail.attempts() + 1)),
                        problem,
                        clinic.value(),
                        mail.id().value())
                .update();
        LOG.info("Mail {} of clinic {} waits: {}", mail.id(), clinic, problem);
    }

    /** The wait after so many attempts in vain, at least 1: 30 s, doubling, at most an hour. */
    static Duration waitAfter(int attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
