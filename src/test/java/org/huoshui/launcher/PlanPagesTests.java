package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;

/** The demo county's key projects, villages, agreements and relief, as the office and a bank see them. */
@BrowserTest
class PlanPagesTests {

    @Test
    void villagesAreShadedByTheirCoverageAndABankSeesItsOwn(Browser browser) {
        Page page = browser.signedIn(Who.STATISTICIAN, "/projects");
        assertThat(page.getByText("共 42 行")).isVisible();
        page.navigate(browser.address("/villages"));
        assertThat(page.getByText("村图")).isVisible();
        Locator tile = page.locator("button.tile").first();
        assertThat(tile).containsText("%");
        tile.click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("澜溪农商行");
        page.keyboard().press("Escape");
        page.navigate(browser.address("/agreements"));
        assertThat(page.getByText("五年战略合作协议").first()).isVisible();
        page.navigate(browser.address("/relief"));
        assertThat(page.getByText("无还本续贷").first()).isVisible();
        Page bank = browser.signedIn(Who.HYB, "/villages");
        assertThat(bank.getByText("村图")).isVisible();
        assertThat(bank.locator("button.tile").first()).containsText("—");
    }
}
