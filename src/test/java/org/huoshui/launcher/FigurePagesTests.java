package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;

@BrowserTest
class FigurePagesTests {

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator row(Page page, String indicator) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "th",
                                new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + indicator + "\\s*$")))));
    }

    @Test
    void theCockpitSaysHowManyReturnsAreInAndWhoIsMissing(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR);
        assertThat(page).hasURL(Pattern.compile(".*/cockpit.*"));
        Locator returns = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("报表报送"));
        assertThat(returns).containsText("14 家机构，11 家已接收");
        for (String bank : new String[] {"长川银行", "瀚宁银行", "瀚丰村镇银行"})
            assertThat(returns).containsText(bank);
        // a total of eight out of eleven banks is neither compared nor ranked
        assertThat(page.locator("article").first()).containsText("8/11 家");
        assertThat(page.getByRole(AriaRole.NOTE)).containsText("本月报表未报齐");
    }

    @Test
    void theCockpitOfAFullMonthShowsTheSumOfTheBanksWithItsComparisonsAndRank(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/cockpit?month=2022-11");
        Locator deposits = page.locator("article").filter(new Locator.FilterOptions().setHasText("各项存款余额"));
        var now = SampleTruth.county("deposit.balance", "2022-11");
        var before = SampleTruth.county("deposit.balance", "2021-12");
        assertThat(deposits.locator(".value")).containsText(now.toPlainString());
        // each is rounded on its own, so the difference of the rounded may be one hundredth off
        assertThat(deposits)
                .containsText(Pattern.compile("较年初.*增加.*" + now.subtract(before).toBigInteger() + "\\."));
        assertThat(deposits).containsText(Pattern.compile("全市位次\\s*[1-9]\\s*位"));
        assertThat(page.locator("figure svg")).hasCount(4);
    }

    @Test
    void aClickOnANumberLeadsToTheCellItWasReadFrom(Browser browser) {
        Page page = browser.signedIn(Who.STATISTICIAN, "/indicators/table?month=2022-11");
        Locator number = row(page, "各项存款余额").locator("button.figure").first();
        assertThat(number)
                .hasText(SampleTruth.county("deposit.balance", "2022-11").toPlainString());
        number.click();
        Locator drawer = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("数据来源与计算过程"));
        assertThat(drawer).containsText("华岳银行2019年12月至2022年11月历史数据.xlsx");
        assertThat(drawer.locator(".cell").first()).containsText(Pattern.compile("![A-Z]+[0-9]+"));
        assertThat(drawer.locator(".hash").first()).hasText(Pattern.compile("[0-9a-f]{64}"));
        assertThat(drawer).containsText("统计员");
        page.keyboard().press("Escape");
        assertThat(drawer).isHidden();
    }

    @Test
    void theTableIsSearchedByPinyinAndSortedByAHead(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/indicators/table?month=2022-11");
        page.getByLabel("名称、拼音首字母或代码").fill("zzydk");
        assertThat(row(page, "制造业贷款余额")).isVisible();
        assertThat(row(page, "各项存款余额")).hasCount(0);
        page.getByLabel("名称、拼音首字母或代码").fill("各项");
        page.getByTitle("按“本期”排序").click();
        assertThat(page.locator("thead th[aria-sort=descending]")).hasCount(1);
        assertThat(page.locator("tbody th").first()).hasText("各项存款余额");
    }

    @Test
    void theAskBoxAnswersWithAFigureAndItsProof(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/indicators/catalogue");
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("问数"));
        box.fill("2022年11月末的各项存款余额是多少");
        box.press("Enter");
        Locator answer = page.locator("#ask-answer");
        assertThat(answer)
                .containsText(SampleTruth.county("deposit.balance", "2022-11").toPlainString());
        button(page, "查看来源").click();
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("数据来源与计算过程")))
                .containsText("计算");
    }

    @Test
    void theAskBoxPutsTheBanksInOrderAndEachNumberHasItsProof(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/cockpit?month=2022-11");
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("问数"));
        box.fill("贷款余额前三名的银行");
        box.press("Enter");
        Locator answer = page.locator("#ask-answer");
        Locator lines = answer.locator("tbody tr");
        assertThat(lines).hasCount(3);
        // LXR 澜溪农商行, NZB 农泽银行, HYB 华岳银行
        org.assertj.core.api.Assertions.assertThat(SampleTruth.institutionsBySize("loan.balance", "2022-11")
                        .subList(0, 3))
                .containsExactly("LXR", "NZB", "HYB");
        assertThat(lines.nth(0)).containsText("澜溪农商行");
        assertThat(lines.nth(1)).containsText("农泽银行");
        assertThat(lines.nth(2)).containsText("华岳银行");
        Download file = page.waitForDownload(() -> answer.locator("a[download]").click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).isEqualTo("贷款余额前三名的银行.xlsx");
        lines.nth(0).locator("button.figure").click();
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("数据来源与计算过程")))
                .containsText("澜溪农商行");
    }

    @Test
    void theAskBoxDrawsMonths(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/cockpit?month=2022-11");
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("问数"));
        box.fill("近6个月各项存款余额走势");
        box.press("Enter");
        Locator answer = page.locator("#ask-answer");
        assertThat(answer.locator("figure svg, figure canvas")).isVisible();
        assertThat(answer.locator(".scroll tbody tr")).hasCount(6);
        assertThat(answer.locator(".scroll tbody tr").last())
                .containsText(SampleTruth.county("deposit.balance", "2022-11").toPlainString());
    }

    @Test
    void theAskBoxSaysWhatItDidNotUnderstandAndOffersNames(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR);
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("问数"));
        box.fill("2022年11月制造业货款余额");
        box.press("Enter");
        Locator answer = page.locator("#ask-answer");
        assertThat(answer.locator(".why")).isVisible();
        answer.locator(".names button")
                .filter(new Locator.FilterOptions().setHasText("制造业贷款"))
                .first()
                .click();
        assertThat(answer.locator(".value")).isVisible();
    }

    @Test
    void aTargetIsEnteredHeldAgainstTheYearAndDeletedByTwo(Browser browser) {
        Page page = browser.signedIn(Who.STATISTICIAN, "/indicators/targets");
        assertThat(row(page, "不良贷款率")).containsText("不高于");
        button(page, "新增目标").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存"))
                .click();
        assertThat(dialog).containsText("请选择指标。");
        dialog.getByRole(AriaRole.COMBOBOX).fill("涉农贷款余额");
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("涉农贷款余额").setExact(true))
                .click();
        dialog.getByLabel("计划数").fill("70.00");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存"))
                .click();
        Locator line = row(page, "涉农贷款余额");
        assertThat(line).containsText("70.00");
        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        Locator why = page.locator(".el-message-box");
        why.getByRole(AriaRole.TEXTBOX).fill("重复录入");
        why.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(page.getByText("已提交，待另一人批准")).isVisible();
        assertThat(line).hasCount(1);
        Page office = browser.signedIn(Who.DIRECTOR, "/approvals");
        office.getByText(Pattern.compile("删除\\d+年“涉农贷款余额”的目标")).click();
        Locator drawer = office.getByRole(AriaRole.DIALOG);
        assertThat(drawer).containsText("重复录入");
        drawer.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("批准").setExact(true))
                .click();
        assertThat(office.getByText("已批准并生效")).isVisible();
        page.reload();
        assertThat(line).hasCount(0);
    }

    @Test
    void theLanguageSwitchesEverywhereAndIsRemembered(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/cockpit?month=2022-11");
        button(page, "切换为英文").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cockpit")))
                .isVisible();
        assertThat(page.locator("article").first()).containsText("Total Deposits");
        assertThat(page.locator("article").first()).containsText("CNY 100m");
        page.reload();
        assertThat(page.getByText("14 of 14 returns accepted")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void aBankSeesItsOwnFiguresAndNoPageOfTheOffice(Browser browser) {
        Page page = browser.signedIn(Who.HYB, "/indicators/table");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("本机构数据")))
                .isVisible();
        assertThat(row(page, "各项存款余额")).isVisible();
        Locator menu = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主菜单"));
        assertThat(menu).not().containsText("工作台");
        assertThat(menu).not().containsText("操作记录");
        page.navigate(browser.address("/cockpit"));
        assertThat(page).not().hasURL(Pattern.compile(".*/cockpit.*"));
    }
}
