package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;

/** A need's whole way through the pages: the firm on its phone, the officer and the bank at their desks. */
@BrowserTest
class NeedPagesTests {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private static Page at(Browser browser, DemoAccount who, String path) {
        return browser.signedIn(who.account(), who.password(), path);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialog(Page page) {
        return page.locator(".el-dialog:visible");
    }

    private static Locator field(Page page, String label) {
        return dialog(page).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Opens the step's dialog and says yes. */
    private static void take(Page page, String step) {
        button(page, step).first().click();
        say(page, step);
    }

    private static void say(Page page, String step) {
        Locator yes = dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(step).setExact(true));
        yes.click();
        assertThat(dialog(page)).isHidden();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "browser", name + ".png"))
                .setFullPage(true));
    }

    private static void paper(Page page, String step, String number, String value) {
        button(page, step).first().click();
        field(page, number).fill(value);
        say(page, step);
    }

    @Test
    void aNeedGoesFromTheFirmsPhoneToTheMoney(Browser browser) {
        Page firm = at(browser, DemoAccount.FIRM, "/matchmaking/needs/new");
        firm.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        firm.getByLabel("融资金额", new Page.GetByLabelOptions().setExact(true)).fill("350");
        firm.getByLabel("用途说明", new Page.GetByLabelOptions().setExact(true)).fill("采购芯片");
        firm.getByLabel("用款期限", new Page.GetByLabelOptions().setExact(true)).fill("2030-06-30");
        firm.keyboard().press("Tab");
        picture(firm, "need-form-phone");
        button(firm, "提交").click();
        assertThat(firm).hasURL(Pattern.compile(".*/matchmaking/needs/\\d+$"));
        String need = firm.url().replaceAll(".*/", "");

        Page officer = at(browser, DemoAccount.OFFICER, "/matchmaking/needs/" + need);
        take(officer, "开放抢单");
        assertThat(officer.getByText("对接情况（11 家）")).isVisible();

        Page bank = browser.signedIn(Who.HYB, "/matchmaking/inbox");
        bank.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("启明电子.*350")))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        take(bank, "受理");
        take(bank, "登记联系");
        button(bank, "报价").first().click();
        field(bank, "年利率").fill("4.05");
        say(bank, "报价");
        picture(bank, "need-bank");

        firm.reload();
        button(firm, "选择华岳银行").click();
        say(firm, "选择华岳银行");
        assertThat(firm.getByText("已选定银行").first()).isVisible();
        picture(firm, "need-chosen-phone");

        bank.reload();
        paper(bank, "登记授信", "授信批复编号", "HYB授信 1 号");
        paper(bank, "登记签约", "合同编号", "HYB-合同-1");
        paper(bank, "登记放款", "借据编号", "HYB-借据-1");
        assertThat(bank.getByText("已放款").first()).isVisible();

        firm.reload();
        take(firm, "评价");
        officer.reload();
        take(officer, "销号");
        assertThat(officer.getByText("已销号").first()).isVisible();
        for (String step : new String[] {"提出", "华岳银行：受理", "华岳银行：报价", "选定银行", "放款完毕", "评价", "销号"})
            assertThat(officer.getByText(step, new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
        picture(officer, "need-story");
    }

    @Test
    void theOfficerSeesListBoardAndWhoIsWaitedFor(Browser browser) {
        Page officer = at(browser, DemoAccount.OFFICER, "/matchmaking/needs");
        assertThat(officer.getByRole(AriaRole.TABLE)).isVisible();
        picture(officer, "needs-list");
        officer.getByText("看板", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(officer.locator(".lane").first()).isVisible();
        picture(officer, "needs-board");
        officer.navigate(browser.address("/matchmaking/stalled"));
        // 恒泰机械's need went to three banks seven working days before the first start; two have done nothing
        assertThat(officer.getByText("恒泰机械").first()).isVisible();
        picture(officer, "needs-stalled");
        officer.navigate(browser.address("/matchmaking/standings"));
        assertThat(officer.getByText("履约率").first()).isVisible();
        picture(officer, "needs-standings");
        officer.navigate(browser.address("/matchmaking/schemes"));
        assertThat(officer.getByText("受理之日").first()).isVisible();
        picture(officer, "needs-schemes");
        officer.navigate(browser.address("/matchmaking/needs/duplicates"));
        assertThat(officer.getByText("启明电子").first()).isVisible();
        picture(officer, "needs-duplicates");
        Page bank = browser.signedIn(Who.HYB, "/matchmaking/inbox");
        assertThat(bank.getByText("恒泰机械").first()).isVisible();
        picture(bank, "needs-inbox");
    }
}
