package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** axe-core finds nothing serious on the pages people open every day. */
@BrowserTest
class AccessibilityTests {

    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");

    private static final String SERIOUS = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))
            """;

    @SuppressWarnings("unchecked") // a list of strings, as the script above makes it
    static List<String> serious(Page page) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(Files.readString(AXE));
        return (List<String>) page.evaluate(SERIOUS);
    }

    @Test
    void onTheSignInPage(Browser browser) throws IOException {
        Page page = browser.stranger();
        page.navigate(browser.address("/sign-in"));
        assertThat(serious(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cockpit?month=2022-11",
                "/indicators/table?month=2022-11",
                "/indicators/catalogue",
                "/indicators/targets",
                "/directory",
                "/approvals",
                "/thresholds",
                "/roles",
                "/privacy",
                "/account",
                "/reports",
                "/reports/old",
                "/returns"
            })
    void onThePagesOfTheOffice(String path, Browser browser) throws IOException {
        Page page = browser.signedIn(Who.DIRECTOR, path);
        page.locator("h1").waitFor();
        assertThat(serious(page)).isEmpty();
    }

    /** The pages nobody of the office has; a demo account's password is {@code demo-} and its name. */
    @ParameterizedTest
    @CsvSource({
        "sysadmin, /accounts",
        "sysadmin, /settings",
        "sysadmin, /tokens",
        "sysadmin, /server",
        "secadmin, /sight",
        "auditor, /audit"
    })
    void onThePagesOfTheAdministrators(String account, String path, Browser browser) throws IOException {
        Page page = browser.signedIn(account, "demo-" + account, path);
        page.locator("h1").waitFor();
        assertThat(page.url()).endsWith(path);
        assertThat(serious(page)).isEmpty();
    }

    @Test
    void onTheContactsOfAnInstitution(Browser browser) throws IOException {
        Page page = browser.signedIn(Who.HYB, "/contacts");
        page.locator("h1").waitFor();
        assertThat(serious(page)).isEmpty();
    }
}
