package org.huoshui.identity;

import jakarta.servlet.DispatcherType;
import java.nio.charset.StandardCharsets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the database: a restart signs nobody out, and several processes share them. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    private static final String TABLE = "identity_session";

    /** Takes away what is over, once a minute. */
    private static final String CLEANING = "0 * * * * *";

    @Bean
    JdbcIndexedSessionRepository sessionRepository(JdbcOperations jdbc, PlatformTransactionManager manager) {
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, asProgram(jdbc, manager));
        sessions.setTableName(TABLE);
        sessions.setCleanupCron(CLEANING);
        sessions.setConversionService(textOnly());
        return sessions;
    }

    /** The door works before anybody is known, and its rows are nobody else's business. */
    private static TransactionOperations asProgram(JdbcOperations jdbc, PlatformTransactionManager manager) {
        TransactionTemplate own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
                return Asking.as(
                        Asker.system(),
                        () -> own.execute(status -> {
                            // "last seen" is written with each request: not worth waiting for the disk
                            jdbc.execute("set local synchronous_commit to off");
                            return work.doInTransaction(status);
                        }));
            }
        };
    }

    /** A session holds text. Reading serialised objects back from a table would run whatever somebody put there. */
    private static ConversionService textOnly() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, value -> ((String) value).getBytes(StandardCharsets.UTF_8));
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversion;
    }

    @Bean
    CookieSerializer sessionCookie(Secrets secrets) {
        return new SignedCookies(secrets);
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }
}
