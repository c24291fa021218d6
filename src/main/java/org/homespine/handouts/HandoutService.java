package org.homespine.handouts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.delivery.Outbox;
import org.homespine.handouts.HandoutFilling.Filled;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.identity.Acting;
import org.homespine.identity.ForStaff;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Printed handouts of patients' programs: made, kept as they were handed out, and given again. */
@Service
@Transactional
public class HandoutService {

    private final HandoutFilling filling;
    private final HandoutRows rows;
    private final HandoutStandings standings;
    private final HandoutMaking making;
    private final Outbox outbox;
    private final Clock clock;

    HandoutService(
            HandoutFilling filling,
            HandoutRows rows,
            HandoutStandings standings,
            HandoutMaking making,
            Outbox outbox,
            Clock clock) {
        this.filling = filling;
        this.rows = rows;
        this.standings = standings;
        this.making = making;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The handout of the program as it stands now, as PDF in the patient's language. It is kept, with who made it.
     *
     * @throws Refused when no program has been published, or it has ended
     */
    public byte[] handout(@OfCareTeam(frontDeskToo = true) PatientId patient, Variant variant) {
        StaffActor maker = Acting.staff();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // The front desk may print what it may not open, so the program reads as itself, not as the front desk.
        Filled filled = Acting.as(
                new SystemActor(maker.clinic(), "handout"), (Supplier<Filled>) () -> filling.of(patient, variant, now));
        byte[] pdf = making.pdf(filled.input(), now);
        rows.add(maker, patient, filled, now, pdf);
        outbox.changed(maker.clinic());
        return pdf;
    }

    /**
     * The handout of the program as it stands now, for the patient who asks for it in the app, on the paper that the
     * clinic uses. It is kept as well; one that says the same as another of the day is kept once.
     *
     * @throws Refused when no program has been published, or it has ended
     */
    public byte[] ownHandout(@OfCareTeam(patientToo = true) PatientId patient) {
        ClinicId clinic = Acting.current().clinic();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Variant variant = Variant.usual(rows.lastPaper(clinic).orElse(Paper.A4));
        Filled filled = Acting.as(
                new SystemActor(clinic, "handout"), (Supplier<Filled>) () -> filling.of(patient, variant, now));
        byte[] pdf = making.pdf(filled.input(), now.truncatedTo(ChronoUnit.DAYS));
        if (rows.addOwn(clinic, patient, filled, now, pdf)) {
            outbox.changed(clinic);
        }
        return pdf;
    }

    /** How the handout of what is being written would look, as PDF; it says that it is a draft, and is not kept. */
    public byte[] preview(@OfCareTeam PatientId patient) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return making.pdf(filling.draft(patient, Acting.staff().account(), making::warningOfDraft, now), now);
    }

    /** The handouts that were made for a patient, the newest first, each with whether it still holds. */
    public List<HandoutMade> made(@OfCareTeam(frontDeskToo = true) PatientId patient) {
        ClinicId clinic = Acting.current().clinic();
        return Acting.as(new SystemActor(clinic, "handout"), (Supplier<List<HandoutMade>>)
                () -> standings.today(patient, rows.of(clinic, patient)));
    }

    /** How the caller had the last handout printed, else how the clinic had its last, else as is usual. */
    @ForStaff
    public Variant lastChosen() {
        return rows.lastChosen(Acting.staff().clinic(), Acting.staff().account())
                .orElse(Variant.usual(Paper.A4));
    }

    /** A handout as it was handed out, to the byte; throws {@link NotFound} when the patient has none of this id. */
    public byte[] again(@OfCareTeam(frontDeskToo = true) PatientId patient, UUID handout) {
        return rows.bytes(Acting.current().clinic(), patient, handout).orElseThrow(NotFound::new);
    }
}
