package org.homespine.therapistportal;

import java.time.Clock;
import java.time.Instant;
import org.homespine.identity.ClinicService;
import org.homespine.uikit.Times;
import org.springframework.stereotype.Component;

/** Days and moments as the clinic counts them, wherever the server stands. */
@Component
public class ClinicTimes {

    private final ClinicService clinics;
    private final Clock clock;

    ClinicTimes(ClinicService clinics, Clock clock) {
        this.clinics = clinics;
        this.clock = clock;
    }

    public Instant moment() {
        return clock.instant();
    }

    public Times now() {
        return Times.at(clinics.settings().zone(), clock.instant());
    }
}
