package org.homespine.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homespine.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clinic's mark, which stands on what it prints. */
@Service
@Transactional
public class LogoService {

    /** The most bytes that an upload may have. */
    public static final int MOST_BYTES = LogoImage.MOST_BYTES;

    private final JdbcClient jdbc;
    private final Clock clock;

    LogoService(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The bytes of a PNG that is known to be sound; empty when the clinic has none. */
    @ForStaff
    public Optional<byte[]> logo() {
        return jdbc.sql("select png from clinic_logo where clinic_id = ?")
                .param(Acting.current().clinic().value())
                .query((row, index) -> row.getBytes("png"))
                .optional();
    }

    /**
     * Takes a picture in place of the one before.
     *
     * @param sent a file as it was sent; its content alone says what it is
     * @throws Refused for what is no sound PNG or JPEG, or has too many bytes or pixels
     */
    @ForStaff(Role.CLINIC_LEAD)
    public void take(byte[] sent) {
        StaffActor lead = (StaffActor) Acting.current();
        byte[] png = LogoImage.redrawn(sent);
        jdbc.sql("""
                        insert into clinic_logo (clinic_id, png, uploaded_at, uploaded_by) values (:clinic, :png, :now, :by)
                        on conflict (clinic_id) do update set png = excluded.png, uploaded_at = excluded.uploaded_at,
                        uploaded_by = excluded.uploaded_by
                        """)
                .param("clinic", lead.clinic().value())
                .param("png", png)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", lead.account().value())
                .update();
    }

    /** The clinic has no mark any more; what was handed out keeps it. */
    @ForStaff(Role.CLINIC_LEAD)
    public void takeAway() {
        jdbc.sql("delete from clinic_logo where clinic_id = ?")
                .param(Acting.current().clinic().value())
                .update();
    }
}
