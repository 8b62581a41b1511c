package org.huoshui.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.reporting.DemoNumbers;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.proof.DocumentVerdict.FigureVerdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The annual report as it was exported, and what verifying it needs; those below do to it what people do. */
@HuoshuiTest
@TestPropertySource(properties = "huoshui.test=verifying")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HandedBack {

    static final Month DECEMBER = Month.of(2022, 12);
    static final String DEPOSITS = "2022年12月·澜溪县·各项存款余额";

    @Autowired
    Reports reports;

    @Autowired
    ExportingReports exporting;

    @Autowired
    VerifyingDocuments verifying;

    @Autowired
    Observations observations;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    byte[] annual = new byte[0];
    int written;

    @Autowired
    private MaintainingDirectory directory;

    @Autowired
    private Targets targets;

    @BeforeAll
    void exportAReport() {
        Asking.run(Asker.system(), () -> {
            new DemoNumbers(directory, observations, targets, transactions).load();
            long id = reports.create("annual", DECEMBER, Basis.LATEST).id();
            annual = exporting.export(id, false).docx();
            written = reports.figures(id).size();
        });
    }

    DocumentVerdict verdict(byte[] docx) {
        return verifying.verify("报告.docx", docx);
    }

    static List<FigureVerdict> only(DocumentVerdict verdict, Verdict which) {
        return verdict.figures().stream().filter(one -> one.verdict() == which).toList();
    }

    /** The first control of a phrase, from its first letter to its last. */
    static String control(String body, String alias) {
        Matcher control = Pattern.compile(
                        "<w:sdt><w:sdtPr><w:alias w:val=\"" + Pattern.quote(alias) + "\"/>.*?</w:sdt>")
                .matcher(body);
        assertThat(control.find()).as(alias).isTrue();
        return control.group();
    }

    static String alias(String phrase, String unit) {
        return phrase + "|" + unit + "|2";
    }
}
