package org.homespine.bench;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The application's data source, which tapes what it is asked while it is told to, and else stands aside. */
final class TapedDataSource extends DelegatingDataSource {

    private volatile @Nullable Tape tape;

    private TapedDataSource(DataSource target) {
        super(target);
    }

    /** Puts itself before the application's data source. */
    @TestConfiguration(proxyBeanMethods = false)
    static class InPlace {

        @Bean
        static BeanPostProcessor tapedDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource target ? new TapedDataSource(target) : bean;
                }
            };
        }
    }

    /** What this work asks of the database, on whatever thread. */
    Tape taping(Runnable work) {
        Tape taping = new Tape();
        tape = taping;
        try {
            work.run();
        } finally {
            tape = null;
        }
        return taping;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Tape taping = tape;
        return taping == null ? connection : taping.taped(connection);
    }
}
