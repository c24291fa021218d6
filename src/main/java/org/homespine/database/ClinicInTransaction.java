package org.homespine.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.homespine.shared.ClinicId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

/** Sets the clinic of the acting person in every transaction, for row-level security, until that transaction ends. */
@Component
class ClinicInTransaction implements TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(ClinicInTransaction.class);

    /** The clinic of a background job, which nobody acts in; goes before every other source. */
    static final ScopedValue<ClinicId> JOB_CLINIC = ScopedValue.newInstance();

    private final ObjectProvider<DataSource> dataSource;
    private final ObjectProvider<ClinicSource> sources;

    ClinicInTransaction(ObjectProvider<DataSource> dataSource, ObjectProvider<ClinicSource> sources) {
        this.dataSource = dataSource;
        this.sources = sources;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        if (beginFailure != null) {
            return;
        }
        try {
            Optional<ClinicId> clinic = clinic();
            if (clinic.isPresent()) {
                set(clinic.get());
            }
        } catch (SQLException | RuntimeException e) {
            // Thrown from here, the exception would leave the begun transaction bound to its thread for ever. Without a
            // clinic nothing of a clinic can be read or written, and nothing may be committed.
            LOG.error("The clinic could not be set; the transaction will be rolled back", e);
            if (transaction instanceof TransactionStatus status) {
                status.setRollbackOnly();
            }
        }
    }

    private Optional<ClinicId> clinic() {
        if (JOB_CLINIC.isBound()) {
            return Optional.of(JOB_CLINIC.get());
        }
        return sources.stream()
                .map(ClinicSource::clinic)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void set(ClinicId clinic) throws SQLException {
        // The transaction's own connection: it stays bound and is not ours to close.
        try (PreparedStatement statement = DataSourceUtils.getConnection(dataSource.getObject())
                .prepareStatement("select set_config('homespine.clinic', ?, true)")) {
            statement.setString(1, clinic.toString());
            statement.execute();
        }
    }
}
