package org.huoshui.launcher;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a browser test looks through: pages of the demo county, each with cookies of its own. */
public final class Browser {

    /** Who sits in front of it. */
    public enum Who {
        DIRECTOR(DemoAccount.DIRECTOR),
        STATISTICIAN(DemoAccount.STATISTICIAN),
        /** 华岳银行 */
        HYB(DemoAccount.HYB),
        /** 澜溪农商行 */
        LXR(DemoAccount.LXR);

        private final DemoAccount account;

        Who(DemoAccount account) {
            this.account = account;
        }

        public String account() {
            return account.account();
        }

        public String password() {
            return account.password();
        }
    }

    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** {@code http://localhost:…/returns} for {@code /returns}. */
    public String address(String path) {
        return address + path;
    }

    /** An empty page of a person who has not signed in. */
    public Page stranger() {
        BrowserContext window = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1440, 900));
        windows.add(window);
        Page page = window.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(error -> complaints.add("fault in a script: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) complaints.add(message.text());
        });
        page.onResponse(response -> {
            if (response.status() >= 500) complaints.add(response.status() + " from " + response.url());
        });
        return page;
    }

    /** The start page of somebody signed in. */
    public Page signedIn(Who who) {
        return signedIn(who, "/");
    }

    public Page signedIn(Who who, String path) {
        return signedIn(who.account(), who.password(), path);
    }

    /** Also an administrator: a second factor that the door demands is enrolled and used on the way. */
    public Page signedIn(String account, String password, String path) {
        Page page = stranger();
        new WayIn(page.context(), address).take(account, password);
        page.navigate(address(path));
        return page;
    }

    /** Faults of scripts, refusals of the content security policy, answers of 500 and above so far. */
    List<String> complaints() {
        return complaints;
    }

    void picture(Path folder, String name) {
        int number = 0;
        for (BrowserContext window : windows) {
            for (Page page : window.pages()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name + "-" + ++number + ".png"))
                        .setFullPage(true));
            }
        }
    }

    void close() {
        windows.forEach(BrowserContext::close);
    }
}
