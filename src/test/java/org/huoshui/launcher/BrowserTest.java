package org.huoshui.launcher;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huoshui.HuoshuiApplication;
import org.huoshui.HuoshuiTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole server on a free port with the demo county in it, and a Chromium in front. Test methods take a
 * {@link Browser}. All browser tests of a run share one server: a test leaves the county as it found it, or changes what
 * no other looks at.
 *
 * <p>Without a Chromium, or without the built pages, such tests are skipped with a loud line; with the environment
 * variable {@code HUOSHUI_BROWSER=required} they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@HuoshuiTest
@SpringBootTest(classes = HuoshuiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface BrowserTest {}
