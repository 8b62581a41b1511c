package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;

/** The administrators at their pages: an account from its opening to its owner's first sign-in, and who sees what. */
@BrowserTest
class AdminPagesTests {

    private static final String PASSWORD = "Xin-Ren-2035";

    private static void press(Locator in, String name) {
        in.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void enter(Page page, String account, String password) {
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(account);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
    }

    @Test
    void oneOpensAnAccountAnotherApprovesItsRightsAndItsOwnerSignsIn(Browser browser) {
        Page opening = browser.signedIn(DemoAccount.SYSADMIN.account(), DemoAccount.SYSADMIN.password(), "/accounts");
        assertThat(opening.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("账号管理")))
                .isVisible();
        opening.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开立账号"))
                .click();
        Locator dialog = opening.getByRole(AriaRole.DIALOG);
        dialog.getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName("账号").setExact(true))
                .fill("chen.xin");
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("姓名"))
                .fill("陈欣");
        dialog.getByText("经办人").first().click();
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("理由"))
                .fill("新到岗");
        press(dialog, "开立账号");
        String first = dialog.locator(".password").textContent().strip();
        assertThat(dialog).containsText("待安全管理员批准后生效");

        Page approving =
                browser.signedIn(DemoAccount.SECADMIN.account(), DemoAccount.SECADMIN.password(), "/approvals");
        approving.getByText("给“陈欣”").click();
        Locator drawer = approving.getByRole(AriaRole.DIALOG);
        assertThat(drawer).containsText("本县及以下");
        press(drawer, "批准");
        assertThat(approving.getByText("已批准并生效")).isVisible();

        Page owner = browser.stranger();
        owner.navigate(browser.address("/sign-in"));
        enter(owner, "chen.xin", first);
        owner.locator("input[autocomplete=new-password]").first().fill(PASSWORD);
        owner.locator("input[autocomplete=new-password]").last().fill(PASSWORD);
        if (owner.locator("input[autocomplete=current-password]").count() > 0)
            owner.locator("input[autocomplete=current-password]").first().fill(first);
        owner.locator("form button[type=submit]").click();
        assertThat(owner.getByText("陈欣").first()).isVisible();
        assertThat(owner.getByRole(AriaRole.HEADING).first()).isVisible();

        approving.navigate(browser.address("/accounts"));
        assertThat(approving.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("chen.xin")))
                .containsText("正常");
    }

    @Test
    void theSecurityAdministratorIsToldWhySomebodySeesSomething(Browser browser) {
        Page page = browser.signedIn(DemoAccount.SECADMIN.account(), DemoAccount.SECADMIN.password(), "/sight");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("报表编号"))
                .fill("1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("谁能看到"))
                .click();
        Locator guest = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("青屏县主任"));
        assertThat(guest).containsText("看不到");
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("statistician")))
                .containsText("能看到");
        page.navigate(browser.address("/roles"));
        assertThat(page.getByText("审核、退回、印发报告")).isVisible();
        page.navigate(browser.address("/settings"));
        assertThat(page.getByText("密码最短位数")).isVisible();
    }

    @Test
    void theDirectorAsksOnAReturnsPageWhoSeesIt(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/returns/1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("谁能看到这份报表"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("审计管理员");
        page.navigate(browser.address("/thresholds"));
        assertThat(page.getByText("异常变化的标准分")).isVisible();
    }
}
