package org.huoshui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server on a real, empty PostgreSQL, without the demo county. Test methods run as the program itself
 * ({@link Asker#system()}); bind another with {@link Asking}. Requests through MockMvc are whoever they say they are.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = HuoshuiApplication.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = HuoshuiTest.FreshDatabase.class)
@ExtendWith(HuoshuiTest.AsSystem.class)
public @interface HuoshuiTest {

    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "fresh database",
                            java.util.Map.of(
                                    "spring.datasource.url",
                                    TestDatabase.fresh(),
                                    "huoshui.data",
                                    folder(),
                                    "huoshui.pool",
                                    4,
                                    // the matrix of doors and accounts asks as much in seconds as an office in an hour
                                    "huoshui.limits.account",
                                    0,
                                    "huoshui.limits.address",
                                    0)));
        }

        /** Where keys and other files go; each context has its own. */
        private static String folder() {
            try {
                Path folder = Files.createDirectories(Path.of("target", "test-data"));
                return Files.createTempDirectory(folder, "huoshui")
                        .toAbsolutePath()
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    class AsSystem implements InvocationInterceptor {
        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            Asking.<Void, Throwable>as(Asker.system(), invocation::proceed);
        }

        @Override
        public void interceptBeforeEachMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            Asking.<Void, Throwable>as(Asker.system(), invocation::proceed);
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            Asking.<Void, Throwable>as(Asker.system(), invocation::proceed);
        }
    }
}
