package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.huoshui.HuoshuiApplication;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.SelfCheck;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.proof.ExportingReports;
import org.huoshui.returns.Intake;
import org.huoshui.returns.Upload;
import org.huoshui.server.DatabaseAccess;
import org.huoshui.server.backup.Passphrase;
import org.huoshui.server.backup.Restoring;
import org.huoshui.server.backup.TakingBackup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The demo county, backed up while people work, and its office at work again on the restored one. */
@HuoshuiTest
@DirtiesContext
@TestPropertySource(properties = "huoshui.test=demo-backup")
class DemoBackupTests {

    private static final Passphrase WORDS = Passphrase.of("correct Horse battery 7 staple");

    @Autowired
    private DemoCounty demo;

    @Autowired
    private Reports reports;

    @Autowired
    private ExportingReports exporting;

    @Autowired
    private Intake intake;

    @Autowired
    private DatabaseAccess access;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    @Test
    void theOfficeGoesOnWhereItWas() throws Exception {
        assertThat(demo.load(line -> {})).isEmpty();
        long report = reports.create("annual", Month.of(2022, 11), Basis.LATEST).id();
        exporting.export(report, true);
        Path data = Path.of(environment.getRequiredProperty("huoshui.data"));
        Path file = folder.resolve("backup");

        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        CountDownLatch atWork = new CountDownLatch(1);
        Thread office = Thread.ofVirtual()
                .start(() -> Asking.run(Asker.system(), () -> {
                    for (String name : new String[] {"长川银行202212报表.xlsx", "瀚丰村镇银行2022年12月经营情况表.xls"})
                        intake.receive(Upload.of(name, bytes(Path.of("samples/2022-12", name))));
                    while (!enough.get()) {
                        exporting.export(
                                reports.create("annual", Month.of(2022, 11), Basis.LATEST)
                                        .id(),
                                false);
                        written.incrementAndGet();
                        atWork.countDown();
                    }
                }));
        atWork.await();
        int before = written.get();
        TakingBackup.Taken taken =
                new TakingBackup(access.ownerDataSource(), data, InstantSource.system()).take(file, WORDS, step -> {});
        int during = written.get() - before;
        enough.set(true);
        office.join();
        System.err.printf("%s, %d reports written meanwhile%n", taken.line(), during);

        String url = TestDatabase.fresh();
        DatabaseAccess target = new DatabaseAccess(url, access.application(), access.owner());
        Path restored = folder.resolve("restored");
        Restoring.intoExternal(file, WORDS, restored, target, step -> {});
        nothingIsHalfThere(target.ownerDataSource(), observations(access.ownerDataSource()));
        try (ConfigurableApplicationContext server = new SpringApplication(HuoshuiApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--huoshui.data=" + restored,
                        "--huoshui.pool=4")) {
            for (SelfCheck check :
                    server.getBeanProvider(SelfCheck.class).orderedStream().toList()) {
                SelfCheck.Findings findings = Asking.as(Asker.system(), check::run);
                assertThat(findings.problems())
                        .as(check.name() + " " + findings.en())
                        .isEmpty();
            }
            assertThat(signIn(Serving.address(server))).isLessThan(300);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A report is written with its figures, its evidence, its version and its line of the trail, or not at all. */
    private static void nothingIsHalfThere(DataSource owner, long observations) throws Exception {
        try (Connection connection = owner.getConnection();
                ResultSet row = connection.createStatement().executeQuery("""
                        select (select count(*) from reporting_report),
                               (select count(*) from reporting_evidence),
                               (select count(*) from reporting_version),
                               (select count(distinct report) from reporting_figure),
                               (select count(*) from audit_entry where action = 'report.written'),
                               (select count(*) from reporting_manifest),
                               (select count(*) from audit_entry where action = 'document.sealed'),
                               (select count(*) from indicators_observation)""")) {
            row.next();
            long all = row.getLong(1);
            assertThat(all).isGreaterThan(1);
            for (int column = 2; column <= 5; column++)
                assertThat(row.getLong(column)).as("column " + column).isEqualTo(all);
            assertThat(row.getLong(6)).isEqualTo(row.getLong(7));
            // nobody accepted a return meanwhile
            assertThat(row.getLong(8)).isEqualTo(observations);
        }
    }

    private static long observations(DataSource owner) throws Exception {
        try (Connection connection = owner.getConnection();
                ResultSet row =
                        connection.createStatement().executeQuery("select count(*) from indicators_observation")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int signIn(String address) throws Exception {
        CookieManager cookies = new CookieManager();
        try (HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/identity/me"))
                            .build(),
                    BodyHandlers.discarding());
            String token = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/identity/session"))
                            .header("Content-Type", "application/json")
                            .header("X-XSRF-TOKEN", token)
                            .POST(BodyPublishers.ofString("{\"account\":\"director\",\"password\":\"demo-director\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return http.send(
                            HttpRequest.newBuilder(URI.create(address + "/api/reporting/reports"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
