package org.huoshui.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.huoshui.server.Preparing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code huoshui start}: the server with its database, until Ctrl-C. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "启动活水，Ctrl-C 停止。首次启动会载入示范县。",
            "Starts Huoshui; Ctrl-C stops it. The first start loads the demo county."
        })
final class Start implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", description = "网页端口 port of the pages (${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录 data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--no-demo", description = "首次启动不载入示范县 without the demo county on the first start")
    private boolean noDemo;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        CountDownLatch stopped = new CountDownLatch(1);
        ConfigurableApplicationContext server =
                Serving.start(port, data, () -> say(out, "活水正在启动… Huoshui is starting …"));
        server.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> {
            say(out, "正在停止… Stopping …");
            stopped.countDown();
        });
        FirstStart firstStart = server.getBean(FirstStart.class);
        firstStart.prepare(!noDemo, data, line -> say(out, line));
        server.getBean(Preparing.class).done();
        say(out, "");
        say(out, "  打开 Open  " + Serving.address(server));
        firstStart.accountsToTell(data).forEach(line -> say(out, line));
        say(out, "  停止 Stop  Ctrl-C");
        stopped.await();
        return 0;
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
