package org.homespine.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mail that has to leave, written in the transaction that causes it; the relay sends it once that has committed. */
@Component
public class MailOutbox {

    /** One plain address: nothing that could end a header line, name somebody else too or hide a comment. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@,;:<>()\\[\\]\\\\\"]{1,64}@[^\\s\\p{Cntrl}@,;:<>()\\[\\]\\\\\"]{1,185}");

    private static final Pattern SUBJECT = Pattern.compile("[^\\p{Cntrl}\\u0085\\u2028\\u2029]{1,200}");
    /** What may stand between the brackets of a header. */
    private static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7e&&[^<>,\"]]{1,400}");

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_KEY = 200;

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;
    private final MailServer server;

    MailOutbox(JdbcClient jdbc, IdSource ids, Clock clock, MailServer server) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.server = server;
    }

    /** Whether this is one address that {@link #send} accepts. */
    public static boolean takes(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return false;
        }
        try {
            new InternetAddress(address, true);
            return true;
        } catch (AddressException ignored) {
            return false;
        }
    }

    /** Whether a mail server is set; without one {@link #send} writes nothing. */
    public boolean isOn() {
        return server.isOn();
    }

    /** Writes one mail that is never too late, as {@link #send(ClinicId, Letter)} does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(ClinicId clinic, String address, String subject, String text, String onceKey) {
        write(clinic, Letter.of(address, subject, text, onceKey));
    }

    /**
     * Writes one mail; the same key writes no second one in its clinic, ever. Throws {@link IllegalArgumentException} when
     * the address, the subject or the address for stopping could become anything else than one line of a header, or when
     * something is empty or too long.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(ClinicId clinic, Letter letter) {
        write(clinic, letter);
    }

    private void write(ClinicId clinic, Letter letter) {
        check(letter);
        if (!isOn()) {
            return;
        }
        Instant notAfter = letter.notAfter();
        URI stop = letter.stop();
        jdbc.sql("""
                        insert into mail (clinic_id, id, once_key, address, subject, text, not_after, stop, status,
                            next_try_at, created_at)
                        values (:clinic, :id, :key, :address, :subject, :text, :notAfter, :stop, 'WAITING', :now, :now)
                        on conflict (clinic_id, once_key) do nothing
                        """)
                .param("clinic", clinic.value())
                .param("id", ids.next())
                .param("key", letter.onceKey())
                .param("address", letter.address())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param(
                        "notAfter",
                        notAfter == null ? null : notAfter.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("stop", stop == null ? null : stop.toString(), Types.VARCHAR)
                .param("now", now())
                .update();
    }

    /** Keeps a mail that still waits from being sent; one that is being sent at this moment is not held up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ClinicId clinic, String onceKey) {
        jdbc.sql("""
                        update mail set status = 'LATE', text = '', stop = null
                        where clinic_id = :clinic and id in (
                            select id from mail where clinic_id = :clinic and once_key = :key
                            and status in ('WAITING', 'DEAD') for update skip locked)
                        """).param("clinic", clinic.value()).param("key", onceKey).update();
    }

    /** The mails of the clinic that were given up, the latest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DeadLetter> deadLetters(ClinicId clinic) {
        return jdbc.sql("""
                        select id, address, subject, attempts, created_at, last_problem from mail
                        where clinic_id = ? and status = 'DEAD' order by id desc limit 200
                        """)
                .param(clinic.value())
                .query((row, index) -> new DeadLetter(
                        new MailId(row.getObject("id", UUID.class)),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getInt("attempts"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("last_problem")))
                .list();
    }

    /** Lets a mail that was given up wait again, as if it was never tried; one that was not stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tryAgain(ClinicId clinic, MailId letter) {
        int changed =
                jdbc.sql("""
                        update mail set status = 'WAITING', attempts = 0, next_try_at = ?
                        where clinic_id = ? and id = ? and status = 'DEAD'
                        """).params(now(), clinic.value(), letter.value()).update();
        if (changed == 0 && !exists(clinic, letter)) {
            throw new NotFound();
        }
    }

    private boolean exists(ClinicId clinic, MailId letter) {
        return jdbc.sql("select exists (select from mail where clinic_id = ? and id = ?)")
                .params(clinic.value(), letter.value())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** What is wrong is said without the words: they may be about people. */
    private static void check(Letter letter) {
        require(takes(letter.address()), "not one mail address");
        require(SUBJECT.matcher(letter.subject()).matches() && !letter.subject().isBlank(), "not one line of subject");
        require(!letter.text().isBlank() && letter.text().length() <= LONGEST_TEXT, "no text of a mail");
        require(!letter.onceKey().isBlank() && letter.onceKey().length() <= LONGEST_KEY, "no key of a mail");
        URI stop = letter.stop();
        require(stop == null || LINK.matcher(stop.toString()).matches(), "not one web address");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
