package org.huoshui.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.SelfCheck.Findings;
import org.huoshui.reporting.DemoNumbers;
import org.huoshui.reporting.Reports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
@TestPropertySource(properties = DemoNumbers.DATABASE_OF_ITS_OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleReportCheckTests {

    @Autowired
    private Reports reports;

    @Autowired
    private ExportingReports exporting;

    @Autowired
    private SampleReportCheck check;

    private final JdbcClient superuser;
    private final DemoNumbers demo;

    @Autowired
    SampleReportCheckTests(
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            TransactionTemplate transactions,
            Environment environment) {
        this.demo = new DemoNumbers(directory, observations, targets, transactions);
        this.superuser =
                JdbcClient.create(TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url")));
    }

    @BeforeAll
    void load() {
        Asking.run(Asker.system(), demo::load);
    }

    @Test
    void seesThatTheNewestReportIsWholeAndWhatIsNot() {
        long id = reports.create("annual", Month.of(2022, 12), Basis.LATEST).id();
        exporting.export(id, false);
        Findings sound = check.run();
        assertThat(sound.problems()).isEmpty();
        assertThat(sound.en()).contains("report " + id, "1 signatures");

        change("update reporting_report set sha256 = 'x' where id = " + id, "REP-509");
        change(
                "update reporting_evidence set evidence = replace(evidence, '\"298.52\"', '\"298.53\"') where report = "
                        + id,
                "REP-510");
        change("update reporting_manifest set signature = 'AAAA' where report = " + id, "REP-511");
        superuser.sql("delete from reporting_manifest where report = " + id).update();
    }

    /** Does it behind everybody's back, looks, and undoes it. */
    private void change(String sql, String code) {
        superuser
                .sql("create table kept_report as select * from reporting_report")
                .update();
        superuser
                .sql("create table kept_evidence as select * from reporting_evidence")
                .update();
        superuser
                .sql("create table kept_manifest as select * from reporting_manifest")
                .update();
        assertThat(superuser.sql(sql).update()).isPositive();
        assertThat(check.run().problems()).extracting(p -> p.code()).contains(code);
        superuser
                .sql("update reporting_report r set sha256 = k.sha256 from kept_report k where k.id = r.id")
                .update();
        superuser
                .sql(
                        "update reporting_evidence r set evidence = k.evidence from kept_evidence k where k.report = r.report")
                .update();
        superuser
                .sql(
                        "update reporting_manifest r set signature = k.signature from kept_manifest k where k.document = r.document")
                .update();
        superuser.sql("drop table kept_report, kept_evidence, kept_manifest").update();
        assertThat(check.run().problems()).isEmpty();
    }
}
