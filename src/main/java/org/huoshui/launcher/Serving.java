package org.huoshui.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.huoshui.HuoshuiApplication;
import org.huoshui.kernel.Refused;
import org.huoshui.server.DataFolders;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Brings the server up, and turns what stands in its way into a refusal. */
final class Serving {

    private Serving() {}

    /** @param port 0 for any free one */
    static ConfigurableApplicationContext start(int port, Path data) {
        return start(port, data, () -> {});
    }

    /** @param underWay run when nothing stands in the way any more */
    static ConfigurableApplicationContext start(int port, Path data, Runnable underWay) {
        return start(port, data, underWay, environment -> {});
    }

    /** @param condition looks at the settings before anything is touched, and throws where they will not do */
    static ConfigurableApplicationContext start(
            int port, Path data, Runnable underWay, Consumer<Environment> condition) {
        if (port < 0 || port > 65535) throw Refused.because(LauncherError.PORT_UNFIT);
        refuseTakenPort(port);
        Path folder = data.toAbsolutePath().normalize();
        DataFolders.refuseUnusable(folder);
        underWay.run();
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--huoshui.data=" + folder,
                "--spring.config.additional-location=" + DataFolders.settings(folder),
                "--logging.file.name=" + folder.resolve("huoshui.log"),
                // the console belongs to what we say ourselves
                "--logging.threshold.console=off",
                "--huoshui.clocks=true",
                "--huoshui.preparing=true",
                "--spring.lifecycle.timeout-per-shutdown-phase=3s"));
        try (EarlyDoor early = port == 0 ? null : EarlyDoor.open(port)) {
            SpringApplication server = new SpringApplication(HuoshuiApplication.class);
            server.addInitializers(context -> condition.accept(context.getEnvironment()));
            if (early != null)
                server.addInitializers(context -> context.getBeanFactory().registerSingleton("earlyDoor", early));
            return server.run(settings.toArray(String[]::new));
        } catch (IOException e) {
            throw Refused.because(LauncherError.PORT_IN_USE, port);
        } catch (RuntimeException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof PortInUseException) throw Refused.because(LauncherError.PORT_IN_USE, port);
            }
            throw e;
        }
    }

    /** Said before the database is started, which takes seconds. */
    private static void refuseTakenPort(int port) {
        if (port == 0) return;
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw Refused.because(LauncherError.PORT_IN_USE, port);
        }
    }

    /** Where the server can be reached from this machine. */
    static String address(ConfigurableApplicationContext server) {
        return "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
    }
}
