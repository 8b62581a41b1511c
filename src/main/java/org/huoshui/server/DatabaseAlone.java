package org.huoshui.server;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/**
 * The database of an installation without the rest of the server: the external one its settings name, the one a running
 * server has on the folder, else the embedded one, started for as long as it takes. No migration is run.
 */
public final class DatabaseAlone implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private DatabaseAlone(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static DatabaseAlone of(Path folder) {
        return new DatabaseAlone(context(folder, Parts.class));
    }

    private static ConfigurableApplicationContext context(Path folder, Class<?> parts) {
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .run(
                        "--huoshui.data=" + folder,
                        "--spring.config.additional-location=" + DataFolders.settings(folder),
                        "--huoshui.beside-running=true",
                        "--logging.threshold.console=off");
    }

    public DatabaseAccess access() {
        return context.getBean(DatabaseAccess.class);
    }

    /** The external database the settings name; empty for the embedded one, which is not started by asking. */
    public static java.util.Optional<DatabaseAccess> external(Path folder) {
        try (ConfigurableApplicationContext context = context(folder, SettingsOnly.class)) {
            Environment environment = context.getEnvironment();
            return environment.containsProperty("spring.datasource.url")
                    ? java.util.Optional.of(ServerConfiguration.external(environment))
                    : java.util.Optional.empty();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    static final class SettingsOnly {}

    // not a @Configuration: the server's own scan must not find it
    static final class Parts {

        @Bean(destroyMethod = "close")
        @Conditional(ServerConfiguration.NoExternalDatabase.class)
        OwnDatabase ownDatabase(Environment environment) {
            return ServerConfiguration.own(environment);
        }

        @Bean
        DatabaseAccess databaseAccess(ObjectProvider<OwnDatabase> own, Environment environment) {
            OwnDatabase database = own.getIfAvailable();
            return database != null ? database.access() : ServerConfiguration.external(environment);
        }
    }
}
