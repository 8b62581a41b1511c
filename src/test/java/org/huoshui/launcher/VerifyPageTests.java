package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.launcher.Browser.Who;
import org.huoshui.reporting.proof.ExportingReports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class VerifyPageTests {

    @Autowired
    private ExportingReports exporting;

    private byte[] report() {
        return Asking.as(
                Asker.system(),
                () -> exporting
                        .write("annual", Month.of(2022, 11), Basis.LATEST, false)
                        .docx());
    }

    private static void drop(Page page, String name, byte[] content) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        name, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", content));
    }

    private static byte[] edited(byte[] docx, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals("word/document.xml")
                                ? edit.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void anUntouchedReportIsIntactAndAChangedDigitIsShownWithItsProof(Browser browser) throws IOException {
        byte[] docx = report();
        Page page = browser.signedIn(Who.DIRECTOR, "/reports");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("核验报告"))
                .click();
        drop(page, "报告.docx", docx);
        Locator sheet = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("逐个数字的核验结果"));
        assertThat(sheet).containsText("全部数字未改动");

        String deposits = SampleTruth.county("deposit.balance", "2022-11").toPlainString();
        drop(page, "改过.docx", edited(docx, body -> body.replaceFirst(">" + deposits + "<", ">9" + deposits + "<")));
        assertThat(sheet).containsText("有数字需要核对");
        Locator first = sheet.getByRole(AriaRole.LISTITEM).first();
        assertThat(first).containsText("被手工改动");
        assertThat(first).containsText(deposits + " → 9" + deposits);
        first.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("SHA-256");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("生成报告时留存的依据");
    }

    @Test
    void whatIsNoReportIsSaidInASentence(Browser browser) {
        Page page = browser.signedIn(Who.STATISTICIAN, "/reports/verify");
        drop(page, "说明.docx", "一段文字".getBytes(StandardCharsets.UTF_8));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("REP-101");
    }
}
