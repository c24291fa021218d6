package org.homespine.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homespine.HomespineApplication;
import org.homespine.RunningProgram;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseAccess;
import org.homespine.database.DurableDatabase;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.DutyService;
import org.homespine.identity.NightWatch;
import org.homespine.identity.PatientSignInService;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** What a drill begins with, made through the public services. */
@Component
public class Scene {

    private static final int BORN = 1970;

    private final Clinics clinics;
    private final DutyService duty;
    private final Patients patients;
    private final Programs programs;
    private final Entries entries;
    private final PatientSignInService signIn;

    Scene(
            Clinics clinics,
            DutyService duty,
            Patients patients,
            Programs programs,
            Entries entries,
            PatientSignInService signIn) {
        this.clinics = clinics;
        this.duty = duty;
        this.patients = patients;
        this.programs = programs;
        this.entries = entries;
        this.signIn = signIn;
    }

    /** A clinic with somebody on call, so that alerts climb at whatever hour the drill is run. */
    public Clinic clinicAroundTheClock() {
        Clinic clinic = clinics.hillside();
        Acting.as(
                clinic.lead(),
                () -> duty.setNightWatch(new NightWatch(clinic.therapist().account())));
        return clinic;
    }

    /** A patient whose emergency the clinic lead is alerted to at this moment, unless somebody acknowledges it. */
    public PatientId emergencyDueAt(Clinic clinic, Instant due) {
        Instant entered = due.minusSeconds(15 * 60);
        Instant before = entered.minusSeconds(60);
        PatientId patient = BindableClock.at(before, () -> {
            PatientId anna = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), anna, LocalDate.ofInstant(before, ZoneOffset.UTC));
            return anna;
        });
        BindableClock.at(entered, () -> entries.bladder(clinic.id(), patient));
        return patient;
    }

    /** So many patients with a running program, each signed in on a device. */
    List<Device> devices(Clinic clinic, int count) {
        return Stream.generate(() -> device(clinic)).limit(count).toList();
    }

    private Device device(Clinic clinic) {
        PatientId patient = patients.anna(clinic);
        programs.publishTwoExercises(clinic.therapist(), patient, LocalDate.now(ZoneOffset.UTC));
        String code = Acting.as(clinic.therapist(), (Supplier<String>)
                () -> signIn.issueCode(patient, Year.of(BORN)).code());
        return new Device(patient, signIn.signIn(code, BORN, "192.0.2.1"));
    }

    /** The same in a new clinic of any database, made by the application in this process, which ends with it. */
    static List<Device> devicesOn(DatabaseAccess access, int count) {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(HomespineApplication.class)
                .profiles("test")
                .run(Stream.concat(
                                Arrays.stream(DurableDatabase.arguments(access)),
                                Stream.of("homespine.jobs=false", "server.port=0", "vaadin.productionMode=true"))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new))) {
            Scene scene = application.getBean(Scene.class);
            return scene.devices(scene.clinicAroundTheClock(), count);
        }
    }

    /** A packaged node on the drill's database. */
    static RunningProgram node(int port) throws IOException {
        return RunningProgram.start(
                Path.of("target", "drill-node-" + port),
                port,
                Arrays.stream(DurableDatabase.asArguments())
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }
}
