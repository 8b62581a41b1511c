package org.huoshui.returns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huoshui.launcher.Browser;
import org.huoshui.launcher.Browser.Who;
import org.huoshui.launcher.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does with the returns the demo county leaves open. */
@BrowserTest
class ReturnsPageTests {

    private static final String CCB = "2022-12/长川银行202212报表.xlsx";
    private static final String HNB = "2022-12/瀚宁银行澜溪支行2022年12月月报.xlsx";

    @Test
    void aReturnIsUploadedCorrectedExplainedAndAcceptedAndTheCockpitCountsIt(Browser browser) {
        Page page = browser.signedIn(Who.STATISTICIAN, "/returns/upload");
        int before = accepted(page, browser);
        // deposits of 46 after 35.8 last month: far more than the other banks grew
        byte[] file = Workbook.edited(DemoFiles.bytes(CCB), "报表", 5, 1, new BigDecimal("46.0139"));
        upload(page, DemoFiles.name(CCB), file);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看 →"))
                .first()
                .click();

        Locator accept = button(page, "接收");
        assertThat(accept).isDisabled();
        page.locator("[data-cell=B6] button").click();
        assertThat(page.locator("aside dd small.mono")).hasText("deposit.balance");

        // the last item is said to be none of ours, which leaves a required one missing, and then is named by hand
        Locator last = page.locator("td.sure button").last();
        last.click();
        String cell = page.locator("td.chosen").getAttribute("data-cell");
        String indicator = page.locator("aside dd small.mono").innerText();
        button(page, "不是要报的数据").click();
        assertThat(page.locator("[data-cell=" + cell + "].sure")).hasCount(0);
        page.locator("[data-cell=" + cell + "] button").click();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("选择指标（名称、拼音首字母、代码）"))
                .click();
        page.keyboard().type(indicator);
        page.locator(".el-select-dropdown__item:visible")
                .filter(new Locator.FilterOptions().setHasText(indicator))
                .click();
        button(page, "指定").click();
        assertThat(page.locator("[data-cell=" + cell + "].sure, [data-cell=" + cell + "].likely"))
                .hasCount(1);

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^问题")))
                .click();
        Locator reasons = page.getByPlaceholder("说明理由后才能接收");
        assertThat(reasons.first()).isVisible();
        int warnings = reasons.count();
        for (int i = 0; i < warnings; i++) reasons.nth(i).fill("年末集中归集存款");
        accept.click();
        assertThat(page.getByText("已接收").first()).isVisible();
        assertThat(button(page, "重述")).isVisible();

        assertThat(accepted(page, browser)).isEqualTo(before + 1);
        page.navigate(browser.address("/?month=2022-12"));
        assertThat(page.getByText(Pattern.compile(
                                (before + 1) + "\\s*/\\s*14|14\\D+" + (before + 1) + "\\D|" + (before + 1) + "\\D+14"))
                        .first())
                .isVisible();
    }

    @Test
    void aFaultyReturnComesBackWithEachFaultAtItsCell(Browser browser, @TempDir Path folder) throws IOException {
        Page page = browser.signedIn(Who.STATISTICIAN, "/returns/upload");
        upload(page, DemoFiles.name(HNB), DemoFiles.bytes(HNB));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看 →"))
                .first()
                .click();
        assertThat(button(page, "接收")).isDisabled();
        assertThat(page.locator("[data-cell=C5].error")).hasCount(1);
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载标注件"))
                        .click());
        Path copy = folder.resolve("copy.xlsx");
        download.saveAs(copy);
        try (var workbook = WorkbookFactory.create(copy.toFile(), null, true)) {
            assertThat(workbook.getSheet("问题清单")).isNotNull();
            assertThat(workbook.getSheet("月报")
                            .getRow(4)
                            .getCell(2)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("各项存款小于");
        }
    }

    @Test
    void aBankSeesItsOwnRowAndNoButtonsOfTheOffice(Browser browser) {
        Page page = browser.signedIn(Who.HYB, "/returns");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("报表清单"))
                .click();
        page.locator("tbody a").first().click();
        assertThat(page.locator("[data-cell]").first()).isVisible();
        assertThat(button(page, "重述")).hasCount(0);
        assertThat(button(page, "退回")).hasCount(0);
    }

    private static void upload(Page page, String name, byte[] bytes) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static int accepted(Page page, Browser browser) {
        String json = page.context()
                .request()
                .get(browser.address("/api/returns/calendar?month=2022-12"))
                .text();
        return Integer.parseInt(json.replaceAll("(?s).*\"accepted\":(\\d+).*", "$1"));
    }
}
