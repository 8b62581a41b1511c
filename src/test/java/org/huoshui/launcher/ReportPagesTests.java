package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.Assertions;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;

@BrowserTest
class ReportPagesTests {

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void write(Page page, String template) {
        button(page, "生成报告").first().click();
        page.getByRole(AriaRole.DIALOG).locator(".el-select").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(template))
                .click();
        button(page, "生成").click();
        assertThat(page).hasURL(Pattern.compile(".*/reports/\\d+"));
    }

    @Test
    void aReportIsWrittenShownProvedAndTakenHome(Browser browser) throws IOException {
        Page page = browser.signedIn(Who.STATISTICIAN, "/reports?month=2022-11");
        write(page, "年度工作总结");
        Locator paper = page.getByRole(AriaRole.ARTICLE);
        assertThat(paper).containsText("澜溪县2022年金融工作总结");
        Locator deposits = paper.locator("button.figure[data-phrase='2022年11月·澜溪县·各项存款余额']")
                .first();
        assertThat(deposits)
                .hasText(SampleTruth.county("deposit.balance", "2022-11").toPlainString());

        deposits.hover();
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText("来源");
        deposits.click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("SHA-256");
        page.keyboard().press("Escape");

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("下载").setExact(true))
                .click();
        try (InputStream in = taken(page, "PDF").createReadStream()) {
            Assertions.assertThat(new String(in.readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
        Assertions.assertThat(taken(page, "OFD").suggestedFilename()).isEqualTo("年度工作总结 2022-11.ofd");
        Download download = taken(page, "Word");
        try (InputStream in = download.createReadStream();
                XWPFDocument document = new XWPFDocument(in)) {
            Assertions.assertThat(document.getCharts()).hasSize(4);
        }
    }

    private static Download taken(Page page, String form) {
        return page.waitForDownload(() -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(form).setExact(true))
                .click());
    }

    @Test
    void whatIsMissingIsListedWithItsReason(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/reports?month=2022-12");
        write(page, "领导参阅一页");
        Locator gaps = page.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(gaps).containsText("需要补充或留意");
        assertThat(gaps).containsText("长川银行");
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("［8/11家］");
    }

    @Test
    void aFaultyTemplateIsToldFaultByFaultAndNotStored(Browser browser) throws IOException {
        Page page = browser.signedIn(Who.STATISTICIAN, "/reports");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("模板")).click();
        button(page, "上传模板").click();
        page.locator("input[type=file]").setInputFiles(docx("快报.docx", "全县{{各项存欵余额}}亿元，贷款{{各项贷款余额}亿元"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("各项存欵余额");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("REP-202");
        assertThat(button(page, "保存模板")).isDisabled();
        page.locator("input[type=file]").setInputFiles(docx("快报.docx", "全县{{各项存款余额}}亿元"));
        assertThat(page.getByText("标签全部看懂")).isVisible();
        assertThat(button(page, "保存模板")).isEnabled();
    }

    @Test
    void aBankHasNoReports(Browser browser) {
        Page page = browser.signedIn(Who.HYB, "/reports");
        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(0);
        assertThat(button(page, "生成报告")).hasCount(0);
    }

    @Test
    void everythingIsSaidInEnglishToo(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/reports");
        page.locator("button.language").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Reports")))
                .isVisible();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Templates"))
                .click();
        assertThat(page.getByText("Annual work report")).isVisible();
    }

    private static FilePayload docx(String name, String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
            return new FilePayload(
                    name, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", out.toByteArray());
        }
    }
}
