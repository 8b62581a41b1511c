package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.binary.Base32;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.identity.factor.Totp;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The door and 我的账号, by mouse and keyboard. */
@BrowserTest
class DoorPagesTests {

    private static final String PASSWORD = "Dong-Zhang-2022";

    private static int number;

    @Autowired
    private Accounts accounts;

    private String name = "";

    @BeforeEach
    void somebody() {
        name = "person" + ++number;
        accounts.open(new NewAccount(name, "张三", PASSWORD, Set.of(Role.STATISTICIAN), null));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Page knocking(Browser browser, String password) {
        Page page = browser.stranger();
        page.navigate(browser.address("/sign-in?next=/account"));
        give(page, password);
        return page;
    }

    private void give(Page page, String password) {
        field(page, "账号").fill(name);
        field(page, "密码").fill(password);
        page.keyboard().press("Enter");
    }

    private static Locator head(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** What the phone's app shows. @param ahead steps of 30 seconds: no code counts twice */
    private static String code(String secret, int ahead) {
        byte[] bytes = new Base32().decode(secret.replace(" ", ""));
        return new Totp().code(bytes, Instant.now().plus(Totp.STEP.multipliedBy(ahead)));
    }

    private static List<String> recoveryCodes(Page page) {
        Locator list = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("恢复码"));
        assertThat(list).isVisible();
        return list.getByRole(AriaRole.LISTITEM).allInnerTexts();
    }

    @Test
    void anOwnerChangesThePasswordAndIsToldWhatIsWrongWithAWeakOne(Browser browser) {
        Page page = knocking(browser, PASSWORD);
        assertThat(head(page, "我的账号")).isVisible();
        field(page, "当前密码").fill(PASSWORD);
        field(page, "新密码").fill("Passw0rd1");
        field(page, "再输入一次新密码").fill("Passw0rd1");
        press(page, "修改密码");
        assertThat(page.getByText("这个密码过于常见")).isVisible();
        field(page, "当前密码").fill(PASSWORD);
        field(page, "新密码").fill("Nan-Zhu-2023");
        field(page, "再输入一次新密码").fill("Nan-Zhu-2023");
        press(page, "修改密码");
        assertThat(page.getByText("密码已修改")).isVisible();
        assertThat(head(knocking(browser, "Nan-Zhu-2023"), "我的账号")).isVisible();
    }

    @Test
    void enrolsAPhoneThenSignsInWithItsCodeAndOnceWithARecoveryCode(Browser browser) {
        Page page = knocking(browser, PASSWORD);
        press(page, "启用");
        field(page, "请先输入登录密码").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("动态验证码密钥的二维码")))
                .isVisible();
        String secret = page.locator(".secret").innerText();
        field(page, "输入应用显示的六位数字").fill(code(secret, 0));
        press(page, "确认启用");
        List<String> codes = recoveryCodes(page);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        press(page, "我已保存");
        assertThat(page.getByText("已启用", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        Page second = knocking(browser, PASSWORD);
        assertThat(head(second, "动态验证码")).isVisible();
        field(second, "验证码").fill("000000");
        second.keyboard().press("Enter");
        assertThat(second.getByText("验证码不正确或已使用过。")).isVisible();
        field(second, "验证码").fill(code(secret, 1));
        second.keyboard().press("Enter");
        assertThat(head(second, "我的账号")).isVisible();

        Page third = knocking(browser, PASSWORD);
        field(third, "验证码").fill(codes.getFirst());
        third.keyboard().press("Enter");
        assertThat(third.getByText("剩余恢复码 9 个")).isVisible();
    }

    @Test
    void seesAllBrowsersThatAreSignedInAndEndsTheOthers(Browser browser) {
        Page other = knocking(browser, PASSWORD);
        assertThat(head(other, "我的账号")).isVisible();
        Page page = knocking(browser, PASSWORD);
        assertThat(page.getByText("当前会话")).isVisible();
        assertThat(page.getByText("Chrome").first()).isVisible();
        press(page, "结束其他全部会话");
        page.locator(".el-popconfirm .el-button--primary").click();
        assertThat(page.getByText("会话已结束。")).isVisible();
        other.reload();
        assertThat(head(other, "登录活水")).isVisible();
    }

    @Test
    void worksOutAProofAfterTwoWrongPasswordsAndComesIn(Browser browser) {
        Page page = knocking(browser, "wrong");
        assertThat(page.getByText("账号或密码不正确。")).isVisible();
        give(page, "wrong again");
        assertThat(page.getByText("账号或密码不正确。")).isVisible();
        give(page, PASSWORD);
        assertThat(head(page, "我的账号")).isVisible();
    }

    @Test
    void anAdministratorEnrolsBeforeAnythingElse(Browser browser) {
        name = "guard" + number;
        accounts.open(new NewAccount(name, "系统管理员", PASSWORD, Set.of(Role.SYSTEM_ADMIN), null));
        Page page = browser.stranger();
        page.navigate(browser.address("/tokens"));
        give(page, PASSWORD);
        assertThat(head(page, "启用动态验证码")).isVisible();
        page.navigate(browser.address("/tokens"));
        assertThat(head(page, "启用动态验证码")).isVisible();
        field(page, "输入应用显示的六位数字").fill(code(page.locator(".secret").innerText(), 0));
        press(page, "确认启用");
        assertThat(recoveryCodes(page)).hasSize(10);
        press(page, "我已保存");
        assertThat(head(page, "接口令牌")).isVisible();

        press(page, "新建令牌");
        field(page, "名称").fill("华岳银行报送程序");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("机构"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("华岳银行（HYB）"))
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("新建令牌"))
                .click();
        assertThat(page.locator(".secret")).containsText("hs_");
        press(page, "我已保存");
        assertThat(page.getByText("从未使用")).isVisible();
    }

    @Test
    void aPasswordSetBySomebodyElseIsChangedFirst(Browser browser) {
        accounts.resetPassword(name, "An-Li-2023-x");
        Page page = knocking(browser, "An-Li-2023-x");
        assertThat(head(page, "修改密码")).isVisible();
        field(page, "当前密码").fill("An-Li-2023-x");
        field(page, "新密码").fill("Bei-Lan-2023-y");
        field(page, "再输入一次新密码").fill("Bei-Lan-2023-y");
        press(page, "修改密码");
        assertThat(head(page, "我的账号")).isVisible();
    }
}
