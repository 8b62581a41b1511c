package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;

/** From a question to the figure, from the figure to the records it adds up, and from there to the need itself. */
@BrowserTest
class RecordedFigurePagesTests {

    @Test
    void aFigureOfDailyWorkLeadsToItsRecords(Browser browser) {
        Page page = browser.signedIn(Who.STATISTICIAN, "/indicators/catalogue");
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("问数"));
        box.fill("2022年11月末的对接融资金额是多少");
        box.press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看来源"))
                .click();
        Locator proof = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("数据来源与计算过程"));
        assertThat(proof).containsText("日常工作记录");
        assertThat(proof).containsText("全部记录的 SHA-256");
        Locator record = proof.locator("section.records td a").first();
        assertThat(record).containsText("放款");
        record.click();
        assertThat(page).hasURL(Pattern.compile(".*/matchmaking/needs/\\d+"));
    }

    @Test
    void recordsStandBesideTheReturn(Browser browser) {
        Page page = browser.signedIn(Who.STATISTICIAN, "/matchmaking/reconciliation?month=2022-11");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("台账核对")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("华岳银行");
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("属于报表的一部分");
    }
}
