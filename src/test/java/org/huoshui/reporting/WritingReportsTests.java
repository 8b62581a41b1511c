package org.huoshui.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
@TestPropertySource(properties = DemoNumbers.DATABASE_OF_ITS_OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingReportsTests {

    private static final Month DECEMBER = Month.of(2022, 12);

    private final WritingReports writing;
    private final DemoNumbers demo;

    @Autowired
    WritingReportsTests(
            WritingReports writing,
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            TransactionTemplate transactions) {
        this.writing = writing;
        this.demo = new DemoNumbers(directory, observations, targets, transactions);
    }

    @BeforeAll
    void loadTheDemoCounty() {
        Asking.run(Asker.system(), demo::load);
    }

    @Test
    void writesEveryShippedTemplateWithoutAGap() throws IOException {
        for (String template : new String[] {"annual", "monthly", "brief"}) {
            WrittenReport report = writing.write(template, DECEMBER, Basis.LATEST);
            Path out = Path.of("target", "reports", template + ".docx");
            Files.createDirectories(out.getParent());
            Files.write(out, report.docx());
            assertThat(report.figures())
                    .filteredOn(one -> one.state() != WrittenReport.State.KNOWN)
                    .extracting(one -> one.phrase() + " " + one.reason())
                    .isEmpty();
            assertThat(report.undecided()).isEmpty();
        }
    }

    @Test
    void refusesAMonthWithoutData() {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> writing.write("annual", Month.of(2023, 5), Basis.LATEST));
        assertThat(refused.problem().zh()).contains("2023年5月").contains("2022年12月");
    }

    @Test
    void refusesAnUnknownTemplateAndNamesThoseThereAre() {
        Refused refused = catchThrowableOfType(Refused.class, () -> writing.write("季度报告", DECEMBER, Basis.LATEST));
        assertThat(refused.problem().code()).isEqualTo("REP-301");
        assertThat(refused.problem().zh()).contains("年度工作总结");
    }
}
