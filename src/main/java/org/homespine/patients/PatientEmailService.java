package org.homespine.patients;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homespine.delivery.MailOutbox;
import org.homespine.identity.Acting;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.StaffActor;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The address at which a patient has agreed to be sent a link; nobody needs one. */
@Service
@Transactional
public class PatientEmailService {

    private final PatientService patients;
    private final JdbcClient jdbc;
    private final Clock clock;

    PatientEmailService(PatientService patients, JdbcClient jdbc, Clock clock) {
        this.patients = patients;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The address, where the patient has agreed to one. */
    public Optional<String> address(@OfCareTeam(frontDeskToo = true) PatientId patient) {
        return jdbc.sql("select address from patient_email where clinic_id = ? and patient_id = ?")
                .params(Acting.current().clinic().value(), patient.value())
                .query(String.class)
                .optional();
    }

    /**
     * Keeps an address in place of the one before, with who asked the patient and when.
     *
     * @param agreed whether the patient has said that links may be sent there
     * @throws Refused for what is no plain address, or without the patient's consent
     */
    public void agree(@OfCareTeam(frontDeskToo = true) PatientId patient, String address, boolean agreed) {
        patients.lockToChange(patient);
        String plain = address.strip();
        if (!MailOutbox.takes(plain)) {
            throw new Refused("address", "email");
        }
        if (!agreed) {
            throw new Refused("agreed", "email-consent");
        }
        StaffActor asked = (StaffActor) Acting.current();
        jdbc.sql("""
                        insert into patient_email (clinic_id, patient_id, address, agreed_at, agreed_with)
                        values (:clinic, :patient, :address, :now, :by)
                        on conflict (clinic_id, patient_id) do update set address = excluded.address,
                        agreed_at = excluded.agreed_at, agreed_with = excluded.agreed_with
                        """)
                .param("clinic", asked.clinic().value())
                .param("patient", patient.value())
                .param("address", plain)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", asked.account().value())
                .update();
    }

    /** The patient wants no mail any more; the address is forgotten. */
    public void withdraw(@OfCareTeam(frontDeskToo = true) PatientId patient) {
        jdbc.sql("delete from patient_email where clinic_id = ? and patient_id = ?")
                .params(Acting.current().clinic().value(), patient.value())
                .update();
    }
}
