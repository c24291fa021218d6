package org.homespine.therapistportal.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.identity.SignInTrouble;
import org.homespine.identity.SignInTroubleService;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramService;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** Gathers what patients need besides what stands in flags: a review that is due, a look at who tried to sign in. */
@Component
class DueNeeds {

    private final ProgramService programs;
    private final SignInTroubleService signIns;
    private final PatientService patients;

    DueNeeds(ProgramService programs, SignInTroubleService signIns, PatientService patients) {
        this.programs = programs;
        this.signIns = signIns;
        this.patients = patients;
    }

    /**
     * What is needed on a day.
     *
     * @param reviews the programs whose review date has come
     * @param signIns whose sign-in code was tried in vain
     * @param contacts of all of them
     */
    record Needed(Map<PatientId, LocalDate> reviews, Set<PatientId> signIns, Map<PatientId, PatientContact> contacts) {}

    Needed on(LocalDate today) {
        Map<PatientId, LocalDate> reviews = programs.reviewsDue(today);
        Set<PatientId> troubled =
                signIns.ofCaller().stream().map(SignInTrouble::patient).collect(Collectors.toUnmodifiableSet());
        List<PatientId> all = Stream.concat(reviews.keySet().stream(), troubled.stream())
                .distinct()
                .toList();
        return new Needed(reviews, troubled, patients.contacts(all));
    }
}
