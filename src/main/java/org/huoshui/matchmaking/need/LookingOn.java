package org.huoshui.matchmaking.need;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huoshui.directory.Directory;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.ChangesNothing;
import org.huoshui.kernel.Refused;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells those set over the county that they may only look. The database lets them change no row, but an update that its
 * walls narrow to nothing is no error there: without this they would be told, and the trail would say, that it was done.
 */
@Configuration(proxyBeanMethods = false)
class LookingOn implements WebMvcConfigurer, HandlerInterceptor {

    private final Directory directory;

    LookingOn(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/matchmaking/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean changes = !HttpMethod.GET.matches(request.getMethod())
                && !HttpMethod.HEAD.matches(request.getMethod())
                && handler instanceof HandlerMethod method
                && !method.hasMethodAnnotation(ChangesNothing.class);
        if (changes && Asking.current().filter(this::isSetOverTheCounty).isPresent())
            throw Refused.because(NeedError.READ_ONLY);
        return true;
    }

    private boolean isSetOverTheCounty(Asker asker) {
        String region = asker.region();
        return asker.scope() == Asker.Scope.CITY_AND_BELOW && region != null && !isHome(region);
    }

    private boolean isHome(String region) {
        try {
            return region.equals(directory.home().id().code());
        } catch (Refused noneChosenYet) {
            return false;
        }
    }
}
