package org.huoshui.identity;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huoshui.kernel.Asker.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint with the roles it opens to, read off the endpoints themselves. */
@Component
public class Doors {

    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    Doors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    /** By {@code GET /api/returns/{id:\d+}}; those by which one signs in are left out: they are open to anybody. */
    public Map<String, Set<Role>> all() {
        Map<String, Set<Role>> doors = new TreeMap<>();
        endpoints
                .getObject()
                .getHandlerMethods()
                .forEach((mapping, endpoint) -> names(mapping)
                        .filter(name -> !DoorConfiguration.isBeforeSigningIn(name.substring(name.indexOf(' ') + 1)))
                        .forEach(name -> doors.put(name, Doorkeeper.openTo(endpoint))));
        return doors;
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }
}
