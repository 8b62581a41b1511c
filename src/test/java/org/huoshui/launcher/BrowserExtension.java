package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huoshui.identity.Accounts;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** See {@link BrowserTest}. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final Path PICTURES = Path.of("target", "browser");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = missing();
        if (missing.isEmpty()) return ConditionEvaluationResult.enabled("");
        if ("required".equals(System.getenv("HUOSHUI_BROWSER")))
            throw new IllegalStateException("HUOSHUI_BROWSER=required, but " + missing.get());
        if (context.getTestMethod().isEmpty())
            System.err.println("### SKIPPED: " + context.getDisplayName() + ": " + missing.get());
        return ConditionEvaluationResult.disabled(missing.get());
    }

    private static Optional<String> missing() {
        if (BrowserExtension.class.getResource("/static/index.html") == null)
            return Optional.of("the pages are not built (run without -Dweb.skip)");
        return Chromium.find().isEmpty() ? Optional.of("there is no Chromium on the PATH") : Optional.empty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        Chromium.class, key -> new Chromium(Chromium.find().orElseThrow()), Chromium.class);
        ApplicationContext server = SpringExtension.getApplicationContext(context);
        loadDemo(server);
        String address = "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
        Browser browser = new Browser(chromium.browser(), address);
        context.getStore(NAMESPACE).put(Browser.class, browser);
        return browser;
    }

    private static void loadDemo(ApplicationContext server) {
        Asking.run(Asker.system(), () -> {
            if (server.getBean(Accounts.class).find("lxr").isPresent()) return;
            List<String> left = server.getBean(DemoCounty.class).load(System.err::println);
            assertThat(left)
                    .as("files of the demo county that were not taken in")
                    .isEmpty();
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browser browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser == null) return;
        try {
            if (context.getExecutionException().isPresent())
                browser.picture(
                        PICTURES,
                        context.getRequiredTestClass().getSimpleName() + "-"
                                + context.getRequiredTestMethod().getName());
            else
                assertThat(browser.complaints()).as("complaints of the browser").isEmpty();
        } finally {
            browser.close();
        }
    }
}
