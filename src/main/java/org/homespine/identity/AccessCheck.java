package org.homespine.identity;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.homespine.audit.AuditTrail;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The check before every public service method, inside its transaction: may this actor do this to this record? It also
 * writes the audit row, so that no read or write of a patient's record can go without one.
 */
class AccessCheck implements MethodInterceptor {

    private final Map<Method, AccessRule> rules = new ConcurrentHashMap<>();
    private final ObjectProvider<CareTeams> careTeams;
    private final ObjectProvider<RecordGrants> grants;
    private final ObjectProvider<AccountStates> accounts;
    private final ObjectProvider<AuditTrail> audit;

    AccessCheck(
            ObjectProvider<CareTeams> careTeams,
            ObjectProvider<RecordGrants> grants,
            ObjectProvider<AccountStates> accounts,
            ObjectProvider<AuditTrail> audit) {
        this.careTeams = careTeams;
        this.grants = grants;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Method method = call.getMethod();
        switch (rules.computeIfAbsent(method, AccessRule::of)) {
            case AccessRule.OfEveryone ignored -> {
                return call.proceed();
            }
            case AccessRule.OfStaff rule -> checkStaff(rule);
            case AccessRule.OfSystem ignored -> checkSystem();
            case AccessRule.OfPatient rule -> {
                PatientId patient = Objects.requireNonNull((PatientId) call.getArguments()[rule.parameter()]);
                return onRecordOf(patient, call, reason(rule, patient));
            }
        }
        return call.proceed();
    }

    private void checkStaff(AccessRule.OfStaff rule) {
        switch (Acting.current()) {
            case StaffActor staff -> {
                requireCurrent(staff);
                if (!rule.roles().contains(staff.role())) {
                    throw new NotFound();
                }
            }
            case PatientActor ignored -> throw new NotFound();
            case SystemActor ignored -> {}
        }
    }

    private void checkSystem() {
        if (!(Acting.current() instanceof SystemActor)
                && RecordInUse.inTransaction().isEmpty()) {
            throw new NotFound();
        }
    }

    /** Why the actor may, where that is not plain from who they are; {@link NotFound} where they may not. */
    private Optional<String> reason(AccessRule.OfPatient rule, PatientId patient) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a record is read and written in a transaction only");
        }
        return switch (Acting.current()) {
            case SystemActor ignored -> Optional.empty();
            case PatientActor actor ->
                plainly(rule.patientToo() && actor.patient().equals(patient));
            case StaffActor staff -> reason(staff, patient, rule);
        };
    }

    private Optional<String> reason(StaffActor staff, PatientId patient, AccessRule.OfPatient rule) {
        requireCurrent(staff);
        CareTeams teams = careTeams.getObject();
        return switch (staff.role()) {
            case CLINIC_LEAD -> plainly(teams.exists(staff.clinic(), patient));
            case THERAPIST ->
                teams.isOn(staff.clinic(), staff.account(), patient) ? Optional.empty() : granted(staff, patient);
            case FRONT_DESK -> plainly(rule.frontDeskToo() && teams.exists(staff.clinic(), patient));
        };
    }

    private static Optional<String> plainly(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
        return Optional.empty();
    }

    private Optional<String> granted(StaffActor staff, PatientId patient) {
        return Optional.of(grants.stream()
                .flatMap(grant -> grant.reason(staff.clinic(), staff.account(), patient).stream())
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    private void requireCurrent(StaffActor staff) {
        if (!accounts.getObject().isActive(staff)) {
            throw new SignInEnded();
        }
    }

    /** The outermost call on a record writes the audit row; what it calls in turn is part of the same deed. */
    private @Nullable Object onRecordOf(PatientId patient, MethodInvocation call, Optional<String> reason)
            throws Throwable {
        if (RecordInUse.inTransaction().filter(patient::equals).isPresent()) {
            return call.proceed();
        }
        Actor actor = Acting.current();
        Method method = call.getMethod();
        audit.getObject()
                .write(
                        actor.clinic(),
                        actor.audited(),
                        method.getDeclaringClass().getSimpleName() + "." + method.getName()
                                + reason.map(because -> " because of " + because)
                                        .orElse(""),
                        patient);
        try (RecordInUse ignored = RecordInUse.begin(patient)) {
            return call.proceed();
        }
    }
}
