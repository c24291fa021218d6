package org.homespine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homespine.database.DatabaseAccess;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The two walls around a patient's record, each with the other one off. */
@DatabaseTest
class WallsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clinics clinics;

    @Autowired
    private PatientService patients;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DatabaseAccess access;

    private Clinic clinic;
    private Clinic other;
    private PatientId anna;
    private PatientId neighbour;

    @BeforeEach
    void twoClinics() {
        clinic = clinics.hillside();
        other = clinics.hillside();
        anna = Acting.as(clinic.therapist(), () -> patients.register(Patients.intake("Anna", "Archer")));
        neighbour = Acting.as(clinic.otherTherapist(), () -> patients.register(Patients.intake("Anna", "Archer")));
    }

    @Test
    void everyMethodAboutARecordAnswersStrangersAsForAnAbsentOne() {
        PatientId absent = new PatientId(UUID.fromString("01900000-0000-7000-8000-000000000000"));
        List<Guarded> guarded = guarded().toList();
        assertThat(guarded).hasSizeGreaterThan(30);
        for (Guarded method : guarded) {
            assertAbsent(method, clinic.lead(), absent);
            assertAbsent(method, clinic.otherTherapist(), anna);
            assertAbsent(method, other.lead(), anna);
            assertAbsent(method, other.therapist(), anna);
            assertAbsent(method, other.desk(), anna);
            assertAbsent(method, new PatientActor(clinic.id(), neighbour), anna);
            if (!method.rule().frontDeskToo()) {
                assertAbsent(method, clinic.desk(), anna);
            }
            if (!method.rule().patientToo()) {
                assertAbsent(method, new PatientActor(clinic.id(), anna), anna);
            }
        }
    }

    @Test
    void methodsForStaffAreNothingForPatients() {
        services()
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(ForStaff.class)
                                || method.isAnnotationPresent(ForSystem.class))
                        .map(method -> new Guarded(bean, method, -1)))
                .forEach(method -> assertAbsent(method, new PatientActor(clinic.id(), anna), anna));
    }

    @Test
    void withoutTheServiceCheckRowSecurityAloneHoldsBetweenClinics() {
        for (String table : clinicTables()) {
            int own = count(clinic, table);
            int seenByOther = count(other, table + " where clinic_id = '" + clinic.id() + "'");
            assertThat(seenByOther).as(table).isZero();
            if (table.equals("patient")) {
                assertThat(own).isEqualTo(2);
            }
        }
        assertThat(clinicTables())
                .contains("patient", "check_in", "follow_up", "flag", "audit_entry", "outbox", "form_draft", "mail");
    }

    @Test
    void withoutTheServiceCheckNothingCanBeWrittenIntoAnotherClinic() {
        assertThatThrownBy(() -> Acting.as(
                        other.lead(),
                        () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                        "insert into outbox (clinic_id, id, kind, created_at) values (?, ?, 'changed', now())")
                                .params(clinic.id().value(), UUID.randomUUID())
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void withoutAClinicEveryClinicTableIsAnError() {
        for (String table : clinicTables()) {
            assertThatThrownBy(() -> jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void withoutRowSecurityTheServiceCheckAloneHolds() throws SQLException {
        asOwner("alter table patient disable row level security", "alter table care_team disable row level security");
        try {
            assertThatThrownBy(() -> Acting.as(other.lead(), () -> patients.record(anna)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(other.therapist(), () -> patients.record(anna)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(other.desk(), () -> patients.contact(anna)))
                    .isInstanceOf(NotFound.class);
            assertThat(Acting.as(other.lead(), () -> patients.caseload(null, 200, "")))
                    .isEmpty();
            assertThat(Acting.as(clinic.therapist(), () -> patients.record(anna))
                            .contact()
                            .id())
                    .isEqualTo(anna);
        } finally {
            asOwner("alter table patient enable row level security", "alter table care_team enable row level security");
        }
    }

    private record Guarded(Object bean, Method method, int parameter) {
        OfCareTeam rule() {
            return method.getParameters()[parameter].getAnnotation(OfCareTeam.class);
        }
    }

    private void assertAbsent(Guarded guarded, Actor actor, PatientId patient) {
        Method method = guarded.method();
        @Nullable Object[] arguments = new Object[method.getParameterCount()];
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == guarded.parameter() ? patient : nothing(parameters[i].getType());
        }
        assertThatThrownBy(() -> Acting.as(actor, () -> call(guarded, arguments)))
                .as(method.getDeclaringClass().getSimpleName() + "." + method.getName() + " as " + actor)
                .isInstanceOf(NotFound.class)
                .hasMessage("not found");
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null;
    }

    private static Object call(Guarded guarded, @Nullable Object[] arguments) {
        try {
            return String.valueOf(guarded.method().invoke(guarded.bean(), arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private Stream<Guarded> guarded() {
        return services()
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .flatMap(method -> guarded(bean, method)));
    }

    private static Stream<Guarded> guarded(Object bean, Method method) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(OfCareTeam.class)) {
                return Stream.of(new Guarded(bean, method, i));
            }
        }
        return Stream.empty();
    }

    private Stream<Object> services() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("org.homespine."));
    }

    private List<String> clinicTables() {
        return jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'clinic_id' order by table_name
                        """).query((row, index) -> row.getString("table_name")).list();
    }

    private int count(Clinic as, String table) {
        Integer count = Acting.as(
                as.lead(),
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
        return count == null ? -1 : count;
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        access.jdbcUrl(), access.owner().user(), access.owner().password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
