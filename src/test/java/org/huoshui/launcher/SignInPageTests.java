package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInPageTests {

    private static void enter(Page page, String account, String password) {
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(account);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
    }

    @Test
    void aStrangerIsAskedToSignInAndThenGoesWhereHeWantedTo(Browser browser) {
        Page page = browser.stranger();
        page.navigate(browser.address("/returns"));
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/sign-in.*"));
        enter(page, Who.STATISTICIAN.account(), Who.STATISTICIAN.password());
        assertThat(page).hasURL(browser.address("/returns"));
        assertThat(page.getByText("统计员").first()).isVisible();
        page.reload();
        assertThat(page.getByText("统计员").first()).isVisible();
    }

    @Test
    void aWrongPasswordIsSaidInASentence(Browser browser) {
        Page page = browser.stranger();
        page.navigate(browser.address("/sign-in"));
        enter(page, Who.DIRECTOR.account(), "not the password");
        assertThat(page.getByText("账号或密码不正确。")).isVisible();
    }

    @Test
    void aBankIsWelcomedUnderItsOwnName(Browser browser) {
        Page page = browser.signedIn(Who.LXR);
        assertThat(page.getByText("澜溪农商行填报员").first()).isVisible();
    }
}
