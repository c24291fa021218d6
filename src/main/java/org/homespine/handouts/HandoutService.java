package org.homespine.handouts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.handouts.HandoutFilling.Filled;
import org.homespine.handouts.domain.HandoutComposer;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.pdf.HandoutRenderer;
import org.homespine.identity.Acting;
import org.homespine.identity.Actor;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Printed handouts of patients' programs: made, kept as they were handed out, and given again. */
@Service
@Transactional
public class HandoutService {

    private final HandoutFilling filling;
    private final HandoutRows rows;
    private final HandoutRenderer renderer;
    private final MessageSource texts;
    private final Clock clock;

    HandoutService(
            HandoutFilling filling, HandoutRows rows, HandoutRenderer renderer, MessageSource texts, Clock clock) {
        this.filling = filling;
        this.rows = rows;
        this.renderer = renderer;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The handout of the program as it stands now, as PDF in the patient's language. It is kept, with who made it.
     *
     * @throws Refused when no program has been published, or it has ended
     */
    public byte[] handout(@OfCareTeam(frontDeskToo = true) PatientId patient, Paper paper) {
        StaffActor maker = staff();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // The front desk may print what it may not open, so the program reads as itself, not as the front desk.
        Filled filled = Acting.as(
                new SystemActor(maker.clinic(), "handout"), (Supplier<Filled>) () -> filling.of(patient, paper, now));
        byte[] pdf = renderer.pdf(composer(filled.input().language()).compose(filled.input()), now);
        rows.add(maker, patient, filled.program(), filled.input().version(), paper, now, pdf);
        return pdf;
    }

    /** How the handout of what is being written would look, as PDF; it says that it is a draft, and is not kept. */
    public byte[] preview(@OfCareTeam PatientId patient) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        HandoutInput draft = filling.draft(
                patient, staff().account(), language -> texts.getMessage("handouts.draft", null, language), now);
        return renderer.pdf(composer(draft.language()).compose(draft), now);
    }

    /** The handouts that were made for a patient, the newest first. */
    public List<HandoutMade> made(@OfCareTeam(frontDeskToo = true) PatientId patient) {
        return rows.of(Acting.current().clinic(), patient);
    }

    /** A handout as it was handed out, to the byte; throws {@link NotFound} when the patient has none of this id. */
    public byte[] again(@OfCareTeam(frontDeskToo = true) PatientId patient, UUID handout) {
        return rows.bytes(Acting.current().clinic(), patient, handout).orElseThrow(NotFound::new);
    }

    private HandoutComposer composer(Locale language) {
        return new HandoutComposer((key, values) -> texts.getMessage(key, values, language));
    }

    private static StaffActor staff() {
        Actor actor = Acting.current();
        if (actor instanceof StaffActor staff) {
            return staff;
        }
        throw new NotFound();
    }
}
