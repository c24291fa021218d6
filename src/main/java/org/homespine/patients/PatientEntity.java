package org.homespine.patients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.homespine.database.ClinicRow;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;

/** A patient as stored. */
@Entity
@Table(name = "patient")
class PatientEntity extends ClinicRow {

    private String firstName;
    private String lastName;
    private LocalDate born;
    private String language;
    private String zone;
    private String phone;
    private String emergencyContact;
    private String outOfHoursNumber;
    private short intakePain;
    private short intakeReach;
    private String intakeSide;
    private String[] known;
    private @Nullable Short baseline;

    @Enumerated(EnumType.STRING)
    private DirectionalPreference direction;

    private String[] activities;
    private Short[] activityScores;

    @Column(updatable = false)
    private Instant registeredAt;

    @Column(updatable = false)
    private @Nullable Instant openedAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected PatientEntity() {}

    @SuppressWarnings("NullAway.Init") // the rest is filled by the intake
    PatientEntity(UUID id, UUID clinicId, Intake intake, Instant registeredAt) {
        super(id, clinicId);
        this.registeredAt = registeredAt;
        take(intake);
    }

    final void take(Intake intake) {
        firstName = intake.firstName().strip();
        lastName = intake.lastName().strip();
        born = intake.born();
        language = intake.language();
        zone = intake.zone().getId();
        phone = intake.phone().strip();
        emergencyContact = intake.emergencyContact().strip();
        outOfHoursNumber = intake.outOfHoursNumber().strip();
        intakePain = (short) intake.pain();
        intakeReach = (short) intake.reach();
        intakeSide = intake.side();
        known = intake.known().stream().sorted().toArray(String[]::new);
        baseline = intake.baseline() == null ? null : intake.baseline().shortValue();
        direction = intake.direction();
        activities = intake.activities().toArray(String[]::new);
        activityScores =
                intake.activityScores().stream().map(Integer::shortValue).toArray(Short[]::new);
    }

    void speak(String other) {
        language = other;
    }

    void know(String symptom) {
        Set<String> all = new TreeSet<>(Arrays.asList(known));
        all.add(symptom);
        known = all.toArray(String[]::new);
    }

    PatientContact contact() {
        return new PatientContact(
                new PatientId(getId()), firstName, lastName, born, language, ZoneId.of(zone), phone, outOfHoursNumber);
    }

    PatientBaseline baseline() {
        return new PatientBaseline(
                intakePain,
                intakeReach,
                intakeSide,
                Set.of(known),
                baseline == null ? null : baseline.intValue(),
                direction,
                Stream.of(activities).toList(),
                Stream.of(activityScores).map(Short::intValue).toList(),
                emergencyContact,
                openedAt != null);
    }
}
