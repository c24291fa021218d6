package org.homespine.identity;

import java.util.Optional;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The record that the running call is about, bound to its transaction. */
final class RecordInUse implements AutoCloseable {

    private static final Object KEY = RecordInUse.class;

    private final PatientId patient;
    private final @Nullable RecordInUse before;

    private RecordInUse(PatientId patient, @Nullable RecordInUse before) {
        this.patient = patient;
        this.before = before;
    }

    static Optional<PatientId> inTransaction() {
        return Optional.ofNullable((RecordInUse) TransactionSynchronizationManager.getResource(KEY))
                .map(use -> use.patient);
    }

    static RecordInUse begin(PatientId patient) {
        RecordInUse before = (RecordInUse) TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        RecordInUse use = new RecordInUse(patient, before);
        TransactionSynchronizationManager.bindResource(KEY, use);
        return use;
    }

    @Override
    public void close() {
        TransactionSynchronizationManager.unbindResource(KEY);
        if (before != null) {
            TransactionSynchronizationManager.bindResource(KEY, before);
        }
    }
}
