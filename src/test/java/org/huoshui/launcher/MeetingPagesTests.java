package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** An event from the plan to its minutes, and a visit from a phone with a problem until it is struck off. */
@BrowserTest
class MeetingPagesTests {

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.DIALOG).getByLabel(label);
    }

    private static void answer(Page page, String words) {
        page.locator(".el-message-box input, .el-dialog textarea").last().fill(words);
    }

    @Test
    void anEventGoesFromThePlanToItsMinutes(Browser browser) throws Exception {
        Page page =
                browser.signedIn(DemoAccount.OFFICER.account(), DemoAccount.OFFICER.password(), "/matchmaking/events");
        button(page, "筹备活动").click();
        field(page, "活动名称").fill("纺织行业专场对接会");
        field(page, "日期").fill("2022-09-20");
        field(page, "开始").fill("09:00");
        field(page, "地点").fill("县会议中心");
        button(page, "保存").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("纺织行业专场对接会")))
                .isVisible();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("邀请与签到"))
                .click();
        button(page, "邀请单位").click();
        button(page, "选择全部银行").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("邀请单位"))
                .click();
        assertThat(page.getByText("共邀请 11 家")).isVisible();
        button(page, "发出通知").click();
        button(page, "开始签到").click();
        button(page, "显示签到码").click();
        String code = page.locator(".code").innerText();

        Page guest = browser.stranger();
        guest.setViewportSize(390, 844);
        guest.navigate(browser.address("/door/" + code));
        guest.getByLabel("单位全称").fill("华岳银行澜溪支行");
        guest.getByLabel("姓名").fill("王行长");
        button(guest, "签到").click();
        assertThat(guest.getByText("签到成功")).isVisible();

        page.reload();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("邀请与签到"))
                .click();
        assertThat(page.getByText("到会 1 家")).isVisible();
        button(page, "结束活动").click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("会议纪要"))
                .click();
        page.getByLabel("主持人").fill("李主任");
        button(page, "保存").click();
        Download paper =
                page.waitForDownload(() -> page.getByText("下载会议纪要（Word）").click());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(paper.path())));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            org.assertj.core.api.Assertions.assertThat(words.getText())
                    .contains("纺织行业专场对接会会议纪要", "华岳银行澜溪支行（王行长）", "李主任");
        }
        button(page, "归档").click();
        assertThat(page.getByText("已归档").first()).isVisible();
    }

    @Test
    void aBanksVisitFromAPhoneRaisesAProblemThatIsStruckOff(Browser browser) {
        Page phone = browser.stranger();
        phone.setViewportSize(390, 844);
        new WayIn(phone.context(), browser.address("")).take(DemoAccount.HYB.account(), DemoAccount.HYB.password());
        phone.navigate(browser.address("/matchmaking/visits/new"));
        phone.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("企业"))
                .first()
                .fill("启明电子");
        phone.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("澜溪启明电子有限公司"))
                .click();
        phone.getByLabel("走访人员").fill("周敏（客户经理）");
        button(phone, "增加一个问题").click();
        phone.getByLabel("问题", new Page.GetByLabelOptions().setExact(true)).fill("厂区道路夜间照明不足");
        button(phone, "保存").click();
        assertThat(phone.getByText("厂区道路夜间照明不足")).isVisible();

        Page office = browser.signedIn(
                DemoAccount.OFFICER.account(), DemoAccount.OFFICER.password(), "/matchmaking/problems");
        office.getByText("厂区道路夜间照明不足").click();
        button(office, "交办").click();
        office.getByRole(AriaRole.DIALOG)
                .getByText("金融办", new Locator.GetByTextOptions().setExact(true))
                .click();
        button(office, "确定").click();
        button(office, "答复").click();
        answer(office, "已增设路灯");
        button(office, "确定").click();
        button(office, "评价").click();
        button(office, "确定").click();
        button(office, "销号").click();
        assertThat(office.getByText("已销号").first()).isVisible();
    }
}
