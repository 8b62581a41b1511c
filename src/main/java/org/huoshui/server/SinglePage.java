package org.huoshui.server;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the browser side. A page's address ({@code /returns/17}) is known to the program in the browser only, so any
 * path that is neither a file nor the API answers with index.html; a reload or a bookmark then works like a click.
 */
@Configuration(proxyBeanMethods = false)
class SinglePage implements WebMvcConfigurer {

    private static final String PAGES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // the name of a file in assets carries its hash, so it never changes
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PAGES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(PAGES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new FileOrIndex());
    }

    private static final class FileOrIndex extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null || !isPage(path)) return file;
            return super.getResource("index.html", location);
        }

        private static boolean isPage(String path) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return !path.startsWith("api/") && !path.startsWith("actuator/") && !name.contains(".");
        }
    }
}
