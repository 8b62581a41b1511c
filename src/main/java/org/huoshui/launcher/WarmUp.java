package org.huoshui.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huoshui.kernel.Refused;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code huoshui warm-up}: a short run that uses what a start uses, demo county included, so that the JVM can note classes
 * and profiles for its cache (JEP 514, JEP 515). Called once by the launcher script after a build.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUp implements Callable<Integer> {

    @Option(names = "--data", required = true)
    private Path data = Path.of("data");

    @Override
    public Integer call() throws Exception {
        try (ConfigurableApplicationContext server = Serving.start(0, data, () -> {}, WarmUp::refuseAnotherDatabase);
                HttpClient browser = HttpClient.newHttpClient()) {
            FirstStart firstStart = server.getBean(FirstStart.class);
            firstStart.prepare(true, data, line -> {});
            for (String path : List.of("/", "/api/identity/me", "/sign-in", "/actuator/health")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(Serving.address(server) + path))
                        .build();
                browser.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
        return 0;
    }

    /** The demo county goes into the scratch folder's own database, never into one that the settings name. */
    private static void refuseAnotherDatabase(Environment environment) {
        if (environment.containsProperty("spring.datasource.url"))
            throw Refused.because(LauncherError.WARM_UP_ELSEWHERE);
    }
}
