package org.huoshui.server.health;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.server.ProgramVersion;
import org.huoshui.server.health.ClockWatch.Clocks;
import org.huoshui.server.health.SelfChecks.Checked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of the installation for its system administrator; nothing of the business. */
@RestController
@RequestMapping("/api/server")
@OpenTo(Role.SYSTEM_ADMIN)
class StatusController {

    private final Machine machine;
    private final ClockWatch clocks;
    private final SelfChecks checks;

    StatusController(Machine machine, ClockWatch clocks, SelfChecks checks) {
        this.machine = machine;
        this.clocks = clocks;
        this.checks = checks;
    }

    /**
     * @param behindMs how far the server's clock is behind the database's
     * @param setBackMs how far it is behind the latest moment the installation has seen
     * @param warning whether somebody must set it right
     */
    record ClockStateView(Instant server, Instant database, long behindMs, long setBackMs, boolean warning) {
        static ClockStateView of(Clocks clocks) {
            return new ClockStateView(
                    clocks.now(),
                    clocks.database(),
                    clocks.behindMs(),
                    clocks.setBackMs(),
                    clocks.isSetBack() || clocks.isApart());
        }
    }

    record SelfCheckView(
            String name,
            String titleZh,
            String titleEn,
            Instant at,
            boolean sound,
            String zh,
            String en,
            List<Problem> problems) {
        static SelfCheckView of(Checked one) {
            return new SelfCheckView(
                    one.check().name(),
                    one.check().zh(),
                    one.check().en(),
                    one.at(),
                    one.sound(),
                    one.zh(),
                    one.en(),
                    one.problems());
        }
    }

    record ServerStateView(
            String version,
            String java,
            String system,
            Instant startedAt,
            Machine.DatabaseStateView database,
            Machine.PoolStateView pool,
            Machine.DiskStateView disk,
            Machine.MemoryStateView memory,
            List<Machine.SchemaStateView> schema,
            ClockStateView clock,
            List<SelfCheckView> checks) {}

    @GetMapping("/state")
    ServerStateView state() {
        return Asking.as(
                Asker.system(),
                () -> new ServerStateView(
                        ProgramVersion.text(),
                        System.getProperty("java.version", ""),
                        System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""),
                        Instant.ofEpochMilli(
                                ManagementFactory.getRuntimeMXBean().getStartTime()),
                        machine.database(),
                        machine.pool(),
                        machine.disk(),
                        machine.memory(),
                        machine.schema(),
                        ClockStateView.of(clocks.read()),
                        checks.last().stream().map(SelfCheckView::of).toList()));
    }

    /** Runs all self checks now. */
    @PostMapping("/checks")
    List<SelfCheckView> check() {
        return checks.run().stream().map(SelfCheckView::of).toList();
    }
}
