package org.homespine.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.identity.PublicClinicService;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.library.domain.Verdict;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramState;
import org.homespine.programs.ProgramView;
import org.homespine.shared.AccountId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.shared.ProgramId;
import org.homespine.shared.Refused;
import org.springframework.stereotype.Component;

/** Gathers what a handout is composed from: the program as it stands, the patient, the clinic, the therapist. */
@Component
class HandoutFilling {

    private final ProgramService programs;
    private final PatientService patients;
    private final ClinicFilling clinics;
    private final StaffService staff;
    private final ItemFilling items;
    private final PublicClinicService links;

    HandoutFilling(
            ProgramService programs,
            PatientService patients,
            ClinicFilling clinics,
            StaffService staff,
            ItemFilling items,
            PublicClinicService links) {
        this.programs = programs;
        this.patients = patients;
        this.clinics = clinics;
        this.staff = staff;
        this.items = items;
        this.links = links;
    }

    /**
     * A handout's content and the program that it is of.
     *
     * @param held the exercises that it says are to be left out
     */
    record Filled(ProgramId program, HandoutInput input, List<ExerciseId> held) {}

    Filled of(PatientId patient, Variant variant, Instant now) {
        ProgramView program = programs.current(patient)
                .filter(view -> view.state() == ProgramState.ACTIVE || view.state() == ProgramState.PAUSED)
                .orElseThrow(HandoutFilling::nothingToPrint);
        Integer version = program.version();
        if (version == null) {
            throw nothingToPrint();
        }
        PatientContact contact = patients.contact(patient);
        Locale language = contact.locale();
        return new Filled(
                program.id(),
                new HandoutInput(
                        language,
                        variant,
                        contact.shortName(),
                        LocalDate.ofInstant(now, contact.zone()),
                        version,
                        nameOf(programs.version(patient, version).publishedBy()),
                        clinics.to(contact),
                        program.state() == ProgramState.PAUSED,
                        program.content().items().stream()
                                .map(item -> items.of(item, program, language))
                                .toList(),
                        program.content().startsOn(),
                        program.content().reviewOn(),
                        program.content().note(),
                        links.appLink(version)),
                program.content().exercises().stream()
                        .filter(exercise -> program.held().contains(exercise)
                                || program.blocked().contains(exercise))
                        .sorted()
                        .toList());
    }

    /** What is being written, for the therapist's eyes; what the screening blocks stands as not to be done. */
    HandoutInput draft(PatientId patient, AccountId writer, Function<Locale, String> warning, Instant now) {
        ProgramContent content = programs.draft(patient).content();
        List<ScreenedExercise> verdicts = programs.screen(patient, content).items();
        PatientContact contact = patients.contact(patient);
        Locale language = contact.locale();
        List<HandoutInput.Item> written = new ArrayList<>();
        for (int i = 0; i < content.items().size(); i++) {
            boolean blocked = verdicts.get(i).verdict() == Verdict.BLOCKED;
            written.add(items.of(content.items().get(i), blocked, language));
        }
        return new HandoutInput(
                language,
                Variant.usual(Paper.A4),
                contact.shortName(),
                LocalDate.ofInstant(now, contact.zone()),
                programs.versions(patient).size() + 1,
                nameOf(writer),
                clinics.to(contact),
                false,
                written,
                content.startsOn(),
                content.reviewOn(),
                (warning.apply(language) + "\n" + content.note()).strip(),
                links.appLink(0));
    }

    private String nameOf(AccountId account) {
        List<StaffSummary> everybody = staff.staff();
        return everybody.stream()
                .filter(person -> person.id().equals(account))
                .map(StaffSummary::name)
                .findFirst()
                .orElse("");
    }

    private static Refused nothingToPrint() {
        return new Refused("program", "handout-no-program");
    }
}
