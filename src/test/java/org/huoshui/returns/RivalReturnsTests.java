package org.huoshui.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.returns.Outcomes.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people send, or accept, returns of one month at the same moment. */
@HuoshuiTest
@TestPropertySource(properties = "test.database=rivals")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RivalReturnsTests {

    private static final String NZB = "2022-12/农泽银行澜溪县支行_金融统计月报_202212.xls";
    private static final String THB = "2022-12/通海银行澜溪支行12月报送.xlsx";
    private static final String YHB = "2022-12/邮汇银行澜溪县支行2022年12月统计表.xlsx";

    @Autowired
    private Intake intake;

    @Autowired
    private MaintainingDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void institutions() {
        Asking.run(Asker.system(), () -> DemoDirectory.load(directory));
    }

    @Test
    void ofTheFilesOfOneMonthOneStaysOpen() throws Exception {
        byte[] original = DemoFiles.bytes(NZB);
        List<Callable<Object>> senders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            byte[] file = Workbook.edited(original, "-", 200, 30, "版本" + i);
            String name = "农泽银行澜溪县支行_金融统计月报_202212（" + i + "）.xls";
            senders.add(() -> intake.receive(name, file));
        }
        atOnce(senders);
        assertThat(count("select count(*) from returns_return where institution = 'NZB'"))
                .isEqualTo(6);
        assertThat(count("select count(*) from returns_return where institution = 'NZB' and state <> 'REPLACED'"))
                .isEqualTo(1);
    }

    @Test
    void theSameBytesAreStoredOnce() throws Exception {
        Upload file = DemoFiles.upload(THB);
        List<Object> receipts =
                atOnce(List.of(() -> intake.receive(file), () -> intake.receive(file), () -> intake.receive(file)));
        assertThat(receipts.stream().filter(Receipt.Stored.class::isInstance)).hasSize(1);
        assertThat(receipts.stream().filter(Receipt.Known.class::isInstance)).hasSize(2);
    }

    @Test
    void aMonthIsAcceptedOnce() throws Exception {
        ReturnId first = stored(intake.receive(DemoFiles.upload(YHB)));
        byte[] again = Workbook.edited(DemoFiles.bytes(YHB), "-", 200, 30, "又一份");
        ReturnId second = stored(intake.receive("邮汇银行澜溪县支行2022年12月统计表（又一份）.xlsx", again));
        // as a file of several months may still stand open beside one of a single month
        transaction.executeWithoutResult(status -> jdbc.sql("update returns_return set state = 'CHECKED' where id = ?")
                .param(first.value())
                .update());
        Reasons reasons = Reasons.forAll("已核实");
        List<Object> outcomes =
                atOnce(List.of(() -> intake.accept(first, reasons), () -> intake.accept(second, reasons)));
        assertThat(outcomes.stream().filter(ReturnSummary.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Refused.class::isInstance)).hasSize(1);
        assertThat(count("select max(version) from indicators_observation where institution = 'YHB'"))
                .isEqualTo(1);
    }

    private long count(String query) {
        return transaction.execute(status -> jdbc.sql(query).query(Long.class).single());
    }

    /** @return what each came to, or what it threw */
    private static List<Object> atOnce(List<? extends Callable<?>> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<Object>> all = new ArrayList<>();
            for (Callable<?> deed : deeds) {
                all.add(people.submit(() -> Asking.<Object, Exception>as(Asker.system(), () -> {
                    start.await();
                    try {
                        return deed.call();
                    } catch (Refused refused) {
                        return refused;
                    }
                })));
            }
            for (Future<Object> each : all) outcomes.add(each.get());
        }
        return outcomes;
    }
}
