package org.homespine.patients;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homespine.identity.Acting;
import org.homespine.identity.OfCareTeam;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients have agreed to before the app shows them their program. */
@Service
@Transactional
public class ConsentService {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentService(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest text that was agreed to; empty when none was. */
    public Optional<Consent> newest(@OfCareTeam(patientToo = true, frontDeskToo = true) PatientId patient) {
        return jdbc.sql("""
                        select version, agreed_at, by_carer from patient_consent
                        where clinic_id = ? and patient_id = any(same_person(?)) order by version desc, agreed_at limit 1
                        """)
                .params(Acting.current().clinic().value(), patient.value())
                .query((row, index) -> new Consent(
                        row.getInt("version"),
                        row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("by_carer")))
                .optional();
    }

    /**
     * Keeps that the patient agrees; said again, the first time counts.
     *
     * @param version of the text that was shown
     * @throws Refused for another text than the one of now: the app must show that one first
     */
    public void agree(@OfCareTeam(patientToo = true) PatientId patient, int version, boolean byCarer) {
        if (version != Consent.CURRENT) {
            throw new Refused("version", "consent-version");
        }
        jdbc.sql("""
                        insert into patient_consent (clinic_id, patient_id, version, agreed_at, by_carer)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        Acting.current().clinic().value(),
                        patient.value(),
                        version,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        byCarer)
                .update();
    }
}
