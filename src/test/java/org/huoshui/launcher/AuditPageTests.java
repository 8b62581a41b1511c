package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.RegionId;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The auditor's page: verify, seal, search, look at a line, take the lines home. */
@BrowserTest
class AuditPageTests {

    private static final String ACCOUNT = "trail-auditor";
    private static final String PASSWORD = "trail-auditor-2022";

    @Autowired
    private Accounts accounts;

    @Autowired
    private MaintainingDirectory directory;

    private Page auditor(Browser browser) {
        Asking.run(Asker.system(), () -> {
            if (accounts.find(ACCOUNT).isEmpty())
                accounts.open(new NewAccount(ACCOUNT, "审计管理员", PASSWORD, Set.of(Role.AUDITOR), null));
        });
        Page page = browser.stranger();
        new WayIn(page.context(), browser.address("")).take(ACCOUNT, PASSWORD);
        page.navigate(browser.address("/audit"));
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void anAuditorVerifiesSealsSearchesAndLooksAtALine(Browser browser) throws IOException {
        Asking.run(
                new Asker("statistician", "统计员", Set.of(Role.STATISTICIAN), null),
                () -> directory.regionAliases(new RegionId("990105"), List.of("东嶂", "东嶂老县")));
        Page page = auditor(browser);
        Locator status = page.getByRole(AriaRole.STATUS);
        assertThat(status).containsText("还没有验证过");
        button(page, "立即封存").click();
        assertThat(page.locator("body")).containsText("已封存至第");
        button(page, "逐条验证").click();
        assertThat(status).containsText("操作记录完整");
        assertThat(status).containsText("最后一枚封签于");

        page.getByLabel("对象", new Page.GetByLabelOptions().setExact(true)).fill("region/990105");
        page.keyboard().press("Enter");
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("区域 990105"));
        assertThat(row.first()).containsText("统计员");
        row.first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("修改别名"))
                .click();
        Locator drawer = page.getByRole(AriaRole.DIALOG);
        assertThat(drawer).containsText("东嶂老县");
        assertThat(drawer).containsText("变更前");
        assertThat(drawer).containsText("本条校验值");
        page.keyboard().press("Escape");

        button(page, "封签与保存期限").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("至少保存 6 个月");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("不删除");
        page.keyboard().press("Escape");

        Download sheet = page.waitForDownload(() -> page.getByText("导出 Excel").click());
        org.assertj.core.api.Assertions.assertThat(Files.size(sheet.path())).isGreaterThan(3_000);
        org.assertj.core.api.Assertions.assertThat(sheet.suggestedFilename()).isEqualTo("操作记录.xlsx");
    }

    @Test
    void nobodyElseHasThePage(Browser browser) {
        Page page = browser.signedIn(Who.DIRECTOR, "/");
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
        assertThat(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("审计").setExact(true)))
                .hasCount(0);
    }
}
