package org.huoshui.reporting.origin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.huoshui.launcher.Browser;
import org.huoshui.launcher.Browser.Who;
import org.huoshui.launcher.BrowserTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class OriginPagesTests {

    private static final Path SAMPLE = Path.of("samples", "reports", "澜溪县金融办2021年工作总结.docx");

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator found(Page page, String text) {
        return page.locator("article button.found")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + text.replace(".", "\\."))))
                .first();
    }

    private static Locator panel(Page page) {
        return page.getByLabel("所选数字", new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void lastYearsReportBecomesThisYearsTemplateAndAReportIsWrittenWithIt(Browser browser) {
        Page page = browser.signedIn(Who.STATISTICIAN, "/reports?month=2022-11");
        button(page, "用去年的报告做模板").click();
        button(page, "上传旧报告").first().click();
        page.locator("input[type=file]").setInputFiles(SAMPLE);
        assertThat(page).hasURL(Pattern.compile(".*/reports/old/\\d+.*"));
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("存贷款稳步增长");

        // what it was taken for, what it would be today, where that comes from
        found(page, "271.91亿元").click();
        assertThat(panel(page)).containsText("各项存款余额");
        assertThat(panel(page)).containsText("有把握");
        panel(page).locator("button.figure").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("SHA-256");
        page.keyboard().press("Escape");

        button(page, "全部接受有把握的").click();
        assertThat(found(page, "271.91亿元")).hasAttribute("data-standing", "bound");

        // an alternative, one click away
        found(page, "21家").click();
        String first = panel(page).locator(".meaning").textContent();
        panel(page).locator("button.alternative").first().click();
        assertThat(panel(page).locator(".meaning")).not().hasText(first);
        if (!panel(page).locator(".meaning").textContent().equals("上市后备企业家数"))
            panel(page)
                    .locator("button.alternative")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^上市后备企业家数")))
                    .click();
        assertThat(panel(page).locator(".meaning")).hasText("上市后备企业家数");
        assertThat(found(page, "21家")).hasAttribute("data-standing", "bound");

        found(page, "1家").click();
        panel(page)
                .getByText("不是数字", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(found(page, "1家")).hasAttribute("data-standing", "none");

        // another indicator, and the words to know it by from now on
        found(page, "137家").click();
        panel(page).getByText("换成别的指标…").click();
        Locator other = page.getByLabel("换成别的指标", new Page.GetByLabelOptions().setExact(true));
        other.locator(".el-select input").first().fill("服务企业次数");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("服务企业次数"))
                .click();
        other.getByRole(AriaRole.TEXTBOX).last().fill("帮扶融资企业");
        other.getByText("绑定", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("已记住：“帮扶融资企业”")).isVisible();
        assertThat(panel(page)).containsText("服务企业次数");

        page.reload();
        assertThat(found(page, "1家")).hasAttribute("data-standing", "none");
        button(page, "做成模板").click();
        page.locator("#template-name").fill("总结（照去年）");
        button(page, "保存模板").click();
        assertThat(page.getByText("模板“总结（照去年）”已保存。")).isVisible();
        button(page, "生成报告").last().click();
        assertThat(page).hasURL(Pattern.compile(".*/reports/\\d+"));
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("2022年工作总结");
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("［待补：");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText("可由本办企业上市台账提供");
    }

    @Test
    void whatCannotBecomeATemplateIsToldAndNothingIsKept(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/reports/old");
        button(page, "上传旧报告").first().click();
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("通知.txt", "text/plain", "关于开会的通知\n请准时参加。".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("REP-412");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "扫描.pdf", "application/pdf", "%PDF-1.4 /Im0 Do".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("扫描件");
        assertThat(page).hasURL(Pattern.compile(".*/reports/old"));
    }

    @Test
    void arrowKeysGoFromFigureToFigureAndEnterAccepts(Browser browser) {
        Page page = browser.signedIn(Who.STATISTICIAN, "/reports/old");
        button(page, "上传旧报告").first().click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("粘贴文字"))
                .click();
        page.locator("#old-name").fill("键盘");
        page.locator("#old-text").fill("县金融小结\n2021年12月末，各项存款余额300.12亿元，各项贷款余额210.45亿元。");
        button(page, "识别").click();
        found(page, "300.12亿元").click();
        page.keyboard().press("ArrowRight");
        assertThat(found(page, "210.45亿元")).hasAttribute("aria-current", "true");
        page.keyboard().press("Enter");
        assertThat(found(page, "210.45亿元")).hasAttribute("data-standing", "bound");
        page.locator("button.language").click();
        assertThat(page.getByText("2 figures, 1 confirmed, 1 to review")).isVisible();
    }
}
