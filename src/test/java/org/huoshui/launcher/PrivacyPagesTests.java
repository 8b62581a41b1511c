package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;

/** The statistician calls a bank's contact; the auditor finds who looked at the number, and why. */
@BrowserTest
class PrivacyPagesTests {

    private static final String MASK = "199****0001";
    private static final String PHONE = "19900000001";

    @Test
    void aPhoneIsSeenWholeForAPurposeAndTheTrailKnowsWhy(Browser browser) {
        Page page = browser.signedIn(Who.STATISTICIAN, "/directory");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("联系人")).click();
        Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("李明远"));
        assertThat(row.getByText(MASK)).isVisible();
        assertThat(page.getByText(PHONE)).hasCount(0);
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("查看完整电话"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator confirm = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认"));
        assertThat(confirm).isDisabled();
        dialog.getByText("催报联系").click();
        confirm.click();
        assertThat(row.getByText(PHONE)).isVisible();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("重新遮盖"))
                .click();
        assertThat(page.getByText(PHONE)).hasCount(0);

        Page auditor = browser.signedIn(DemoAccount.AUDITOR.account(), DemoAccount.AUDITOR.password(), "/audit");
        Locator line = auditor.locator("tr")
                .filter(new Locator.FilterOptions().setHasText("统计员"))
                .filter(new Locator.FilterOptions().setHasText("联系人 1"))
                .filter(new Locator.FilterOptions().setHasText("查看完整号码"));
        assertThat(line.first()).isVisible();
        assertThat(auditor.getByText(PHONE)).hasCount(0);
    }

    @Test
    void aBankSeesItsOwnContactsAndTheRegister(Browser browser) {
        Page page = browser.signedIn(Who.LXR, "/contacts");
        assertThat(page.getByText("林晓东")).isVisible();
        assertThat(page.getByText("李明远")).hasCount(0);
        page.navigate(browser.address("/privacy"));
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("登记册")).click();
        assertThat(page.getByText("directory_contact")).isVisible();
        assertThat(page.getByText("办理请求")).hasCount(0);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("我的信息"))
                .click();
        assertThat(page.getByText("澜溪农商行填报员").last()).isVisible();
    }
}
