package org.huoshui.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.huoshui.kernel.Secrets;
import org.huoshui.server.DatabaseAccess.Login;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Database, transactions and time. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class ServerConfiguration {

    /** Absent when {@code spring.datasource.url} names an external PostgreSQL. */
    @Bean(destroyMethod = "close")
    @Conditional(NoExternalDatabase.class)
    OwnDatabase ownDatabase(Environment environment) {
        return own(environment);
    }

    static OwnDatabase own(Environment environment) {
        Path data = Path.of(environment.getProperty("huoshui.data", "data"));
        boolean beside = environment.getProperty("huoshui.beside-running", Boolean.class, false);
        OptionalInt running = beside ? DataFolder.portOfRunning(data) : OptionalInt.empty();
        return running.isPresent() ? OwnDatabase.beside(data, running.getAsInt()) : OwnDatabase.start(data);
    }

    @Bean
    DatabaseAccess databaseAccess(ObjectProvider<OwnDatabase> own, Environment environment) {
        OwnDatabase database = own.getIfAvailable();
        return database != null ? database.access() : external(environment);
    }

    /** The external PostgreSQL the settings name. */
    static DatabaseAccess external(Environment environment) {
        Login application = new Login(
                environment.getProperty("spring.datasource.username", "huoshui_app"),
                environment.getProperty("spring.datasource.password", ""));
        Login owner = new Login(
                environment.getProperty("spring.flyway.user", "huoshui"),
                environment.getProperty("spring.flyway.password", ""));
        return new DatabaseAccess(environment.getRequiredProperty("spring.datasource.url"), application, owner);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseAccess access, Environment environment) {
        new Migrations(access.ownerDataSource()).run();
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("huoshui");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.application().user());
        pool.setPassword(access.application().password());
        pool.setMaximumPoolSize(environment.getProperty("huoshui.pool", Integer.class, 16));
        pool.setMinimumIdle(2);
        // who finds no connection is told soon to try again, instead of waiting half a minute for a fault
        pool.setConnectionTimeout(environment.getProperty("huoshui.pool-wait-ms", Long.class, 4_000L));
        // a log tells which constraint was hurt, not the values that hurt it
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }

    @Bean
    Secrets secrets(Environment environment) {
        return new SealingWithDataKey(Path.of(environment.getProperty("huoshui.data", "data")));
    }

    /** The one clock; tests put their own beside it. */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    static final class NoExternalDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}
