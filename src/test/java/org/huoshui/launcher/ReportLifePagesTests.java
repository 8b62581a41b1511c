package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a report from its first draft to the day the data move on without it. */
@BrowserTest
class ReportLifePagesTests {

    private static final BigDecimal ONE_YI = new BigDecimal("100000000");

    @Autowired
    private Observations observations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialog(Page page) {
        return page.locator(".el-dialog");
    }

    private static void confirm(Page page, String name) {
        dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .click();
    }

    private static String written(Page page, String template) {
        button(page, "生成报告").first().click();
        dialog(page).locator(".el-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(template))
                .click();
        button(page, "生成").click();
        assertThat(page).hasURL(Pattern.compile(".*/reports/\\d+"));
        return page.url();
    }

    private static void rewrite(Page page, int version) {
        button(page, "重写新稿").click();
        confirm(page, "重写新稿");
        assertThat(page.getByText("第 " + version + " 稿 ·").first()).isVisible();
    }

    @Test
    void aReportIsDraftedRewordedRemarkedOnReviewedIssuedAndOvertakenByTheData(Browser browser) {
        Page writer = browser.signedIn(Who.STATISTICIAN, "/reports?month=2022-11");
        String first = written(writer, "年度工作总结");
        tab(writer, "问题与变化");
        Locator cards = writer.locator("li.card");
        String dropped = cards.nth(0).locator(".text").innerText();
        cards.nth(0)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删去"))
                .click();
        assertThat(cards.nth(0)).containsText("不写");
        cards.nth(1)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("改写"))
                .click();
        Locator field = writer.locator("[contenteditable=true]");
        int figures = field.locator(".chip").count();
        Assertions.assertThat(figures).isPositive();
        field.press("End");
        writer.keyboard().type("另有7家需逐户走访。");
        button(writer, "保存").click();
        assertThat(cards.nth(1)).containsText("手写数字无法查证：7");
        assertThat(cards.nth(1).locator(".text button.figure")).hasCount(figures);
        Locator paper = writer.getByRole(AriaRole.ARTICLE).first();
        assertThat(paper).containsText(dropped);

        rewrite(writer, 2);
        assertThat(paper).not().containsText(dropped);
        assertThat(paper).containsText("另有7家需逐户走访。");
        String second = writer.url();

        writer.locator("#block-0").hover();
        writer.locator("#block-0 button.margin").click();
        writer.getByPlaceholder("对这一段的意见").fill("标题请加副题");
        button(writer, "提交").click();
        assertThat(writer.locator("article.thread")).containsText("标题请加副题");

        writer.navigate(first.replaceFirst(".*(/reports/\\d+)", browser.address("$1")) + "/compare/"
                + second.replaceFirst(".*/", ""));
        assertThat(writer.locator("del").first()).isVisible();
        assertThat(writer.locator("ins").getByText("另有7家需逐户走访。")).isVisible();

        Page director = browser.signedIn(Who.DIRECTOR, second.replaceFirst(".*(/reports/\\d+)", "$1"));
        button(director, "审核通过").click();
        confirm(director, "审核通过");
        button(director, "印发").click();
        assertThat(dialog(director)).containsText("还有 1 条批注没有处理完");
        confirm(director, "取消");
        tab(director, "批注");
        button(director, "标为已处理").click();
        assertThat(director.locator("article.thread")).hasCount(0);
        button(director, "印发").click();
        director.locator("#issue-date").fill("2022-12-10");
        director.keyboard().press("Enter");
        director.locator("#issue-prefix").fill("澜试办");
        director.locator("#issue-prefix").blur();
        assertThat(dialog(director)).containsText("澜试办〔2022〕1号");
        director.locator("#issue-note").fill("当月没有发生的工作不列数");
        confirm(director, "印发");
        assertThat(director.locator(".state").first()).hasText("已印发");
        assertThat(button(director, "重写新稿")).hasCount(0);

        String issued = director.getByRole(AriaRole.ARTICLE).first().innerText();
        BigDecimal said = deposits();
        restate(said.add(ONE_YI));
        try {
            director.reload();
            assertThat(director.locator("section.since")).containsText("印发后有");
            assertThat(director.locator("button.figure.moved").first()).isVisible();
            Assertions.assertThat(director.getByRole(AriaRole.ARTICLE).first().innerText())
                    .isEqualTo(issued);
        } finally {
            restate(said);
        }
        director.reload();
        assertThat(director.locator("button.figure").first()).isVisible();
        assertThat(director.locator("section.since")).hasCount(0);

        director.navigate(browser.address("/reports"));
        assertThat(director.getByRole(
                        AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("澜试办〔2022〕1号"))))
                .containsText("已印发");
    }

    @Test
    void nothingSeriousIsWrongForThoseWhoHearTheReportsPageAndTheComparison(Browser browser) throws IOException {
        Page page = browser.signedIn(Who.STATISTICIAN, "/reports?month=2022-10");
        String first = written(page, "领导参阅一页");
        for (String name : List.of("数字与缺口", "问题与变化", "批注", "版本与经过")) {
            tab(page, name);
            Assertions.assertThat(AccessibilityTests.serious(page)).as(name).isEmpty();
        }
        page.navigate(browser.address("/reports?month=2022-11"));
        String second = written(page, "领导参阅一页");
        page.navigate(first + "/compare/" + second.replaceFirst(".*/", ""));
        assertThat(page.getByText("个数字变化").first()).isVisible();
        Assertions.assertThat(AccessibilityTests.serious(page)).isEmpty();
    }

    @Test
    void theRulesOfALifeAreShownAsTheProgramDecidesByThem(Browser browser) {
        Page writer = browser.signedIn(Who.STATISTICIAN, "/reports?month=2022-10");
        written(writer, "领导参阅一页");
        tab(writer, "版本与经过");
        button(writer, "办理规则").click();
        assertThat(dialog(writer)).containsText("本年未用过的文号");
        // reviewing is not for who writes
        assertThat(button(writer, "审核通过")).hasCount(0);
    }

    private BigDecimal deposits() {
        return Asking.<BigDecimal, RuntimeException>as(
                Asker.system(),
                () -> transactions.execute(
                        status -> jdbc.sql("""
                                select value from indicators_observation where institution = 'HYB'
                                  and indicator = 'deposit.balance' and month = '2022-11' order by version desc limit 1""").query(BigDecimal.class).single()));
    }

    private void restate(BigDecimal value) {
        Asking.run(
                Asker.system(),
                () -> transactions.executeWithoutResult(status -> observations.record(
                        new Observations.Source("更正.xlsx", "1".repeat(64), null, "统计员", Instant.EPOCH),
                        List.of(new Observation(
                                new IndicatorId("deposit.balance"),
                                Subject.of(new InstitutionId("HYB")),
                                Month.of(2022, 11),
                                value,
                                "Sheet1",
                                "B2")))));
    }
}
