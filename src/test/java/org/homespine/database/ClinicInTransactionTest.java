package org.homespine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.shared.ClinicId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ClinicInTransactionTest {

    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-00000000000a");
    private static final ClinicId SOUTH = ClinicId.of("00000000-0000-7000-8000-00000000000b");

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void aTableBehindTheWall() throws SQLException {
        asOwner("drop table if exists walled");
        asOwner("create table walled (clinic_id uuid, id uuid, name text not null, primary key (clinic_id, id))");
        asOwner("call protect_by_clinic('walled')");
        insert(NORTH, NORTH);
        insert(SOUTH, SOUTH);
    }

    @Test
    void aTransactionSeesItsClinicOnly() {
        assertThat(in(NORTH, this::names)).containsExactly(NORTH.toString());
        assertThat(in(SOUTH, this::names)).containsExactly(SOUTH.toString());
    }

    @Test
    void aRowOfAnotherClinicCannotBeWritten() {
        assertThatThrownBy(() -> insert(NORTH, SOUTH)).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void withoutAClinicEveryAccessIsAnErrorEvenOnAnEmptyTable() throws SQLException {
        asOwner("delete from walled");
        // First on connections that never had a clinic, then on one that has just lost it by a commit.
        assertThatThrownBy(() -> inNoClinic(this::names)).isInstanceOf(DataAccessException.class);
        in(NORTH, this::names);
        assertThatThrownBy(() -> inNoClinic(this::names)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(this::names).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theOwnerStillSeesAllRowsInMigrations() throws SQLException {
        assertThat(asOwner("update walled set name = 'filled'")).isEqualTo(2);
    }

    @Test
    void theApplicationNeitherDeletesNorChangesTheSchema() {
        for (String forbidden : List.of(
                "delete from walled",
                "truncate walled",
                "drop table walled",
                "create table mine (id int)",
                "alter table walled disable row level security",
                "create table entry.mine (id int)")) {
            assertThatThrownBy(() -> in(NORTH, () -> {
                        jdbc.execute(forbidden);
                        return List.of();
                    }))
                    .as(forbidden)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void aTableWithoutTheClinicFirstInItsKeyCannotBeProtected() throws SQLException {
        asOwner("drop table if exists unwalled");
        asOwner("create table unwalled (id uuid primary key, clinic_id uuid)");
        assertThatThrownBy(() -> asOwner("call protect_by_clinic('unwalled')")).hasMessageContaining("clinic_id");
    }

    private List<String> names() {
        return jdbc.query("select name from walled", (row, index) -> row.getString(1));
    }

    private void insert(ClinicId acting, ClinicId row) {
        in(acting, () -> {
            jdbc.update(
                    "insert into walled values (?, ?, ?)", row.value(), UUID.nameUUIDFromBytes(new byte[0]), row + "");
            return List.of();
        });
    }

    private List<String> in(ClinicId clinic, Supplier<List<String>> work) {
        return ScopedValue.where(ClinicInTransaction.JOB_CLINIC, clinic).call(() -> inNoClinic(work));
    }

    private List<String> inNoClinic(Supplier<List<String>> work) {
        return new TransactionTemplate(transactions).execute(ignored -> work.get());
    }

    private static int asOwner(String sql) throws SQLException {
        DatabaseAccess access = TestDatabase.access();
        try (Connection connection = DriverManager.getConnection(
                        access.jdbcUrl(), access.owner().user(), access.owner().password());
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
