package org.huoshui.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huoshui.HuoshuiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each endpoint against each kind of caller, held to the table in {@code doors.txt}. */
@HuoshuiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTests {

    private static final Map<String, RequestPostProcessor> CALLERS = callers();
    private static final Set<String> OFFICE = Set.of("director", "statistician", "officer", "leader");

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    private static Map<String, RequestPostProcessor> callers() {
        Map<String, RequestPostProcessor> callers = new LinkedHashMap<>();
        callers.put("nobody", SignedIn.token());
        SignedIn.kinds().forEach((kind, asker) -> callers.put(kind, SignedIn.as(asker)));
        return callers;
    }

    record Door(String method, String path, Set<String> open) {
        boolean isOpenTo(String caller) {
            String role = caller.split(" ")[0];
            if (open.contains("anybody")) return true;
            if (role.equals("nobody")) return false;
            return open.contains("everyone")
                    || open.contains(role)
                    || (open.contains("office") || open.contains("readers")) && OFFICE.contains(role)
                    || open.contains("readers") && role.equals("bank");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Door> table() throws IOException {
        try (InputStream file = DoorsTests.class.getResourceAsStream("doors.txt")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 3))
                    .map(words -> new Door(words[0], words[1], Set.of(words[2].split("\\s+"))))
                    .toList();
        }
    }

    @Test
    void theTableNamesEveryEndpointAndNoOther() throws IOException {
        Map<String, String> served = new TreeMap<>();
        endpoints.getHandlerMethods().forEach((mapping, handler) -> {
            for (String door : doors(mapping)) served.put(door, handler.toString());
        });
        Set<String> named = new TreeSet<>(table().stream().map(Door::toString).toList());
        Map<String, String> unnamed = new TreeMap<>(served);
        unnamed.keySet().removeAll(named);
        assertThat(unnamed).as("endpoints that doors.txt does not name").isEmpty();
        assertThat(named).as("endpoints of doors.txt that are not there").isSubsetOf(served.keySet());
        assertThat(table()).as("one line for each").doesNotHaveDuplicates();
    }

    private static List<String> doors(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    return methods.isEmpty()
                            ? Stream.of("ANY " + path)
                            : methods.stream().map(method -> method + " " + path);
                })
                .toList();
    }

    /** What the endpoint wants to be sent: with anything else nobody would come as far as its door. */
    private MediaType taken(Door door) {
        return endpoints.getHandlerMethods().keySet().stream()
                .filter(mapping -> doors(mapping).contains(door.toString()))
                .flatMap(mapping -> mapping.getConsumesCondition().getConsumableMediaTypes().stream())
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }

    @ParameterizedTest
    @MethodSource("table")
    void opensToThoseNamedAndToNobodyElse(Door door) throws Exception {
        String path = door.path().replaceAll("\\{[^}]+}", "7");
        for (Map.Entry<String, RequestPostProcessor> caller : CALLERS.entrySet()) {
            int status = mvc.perform(request(HttpMethod.valueOf(door.method()), path)
                            .contentType(taken(door))
                            .with(caller.getValue()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            boolean guestWrites =
                    caller.getKey().contains(" of ") && !door.method().equals("GET");
            if (door.isOpenTo(caller.getKey()) && guestWrites) {
                // a closed wall or a thing that is not there: either way nothing is done, see WallsTests
                assertThat(status).as("%s calls %s", caller.getKey(), door).isLessThan(500);
            } else if (door.isOpenTo(caller.getKey())) {
                assertThat(status).as("%s calls %s", caller.getKey(), door).isNotIn(401, 403);
            } else {
                assertThat(status)
                        .as("%s calls %s", caller.getKey(), door)
                        .isEqualTo(caller.getKey().equals("nobody") ? 401 : 403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void refusesAChangeWithoutTheToken(Door door) throws Exception {
        if (door.method().equals("GET")) return;
        int status = mvc.perform(
                        request(HttpMethod.valueOf(door.method()), door.path().replaceAll("\\{[^}]+}", "7")))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).as("%s without a token", door).isEqualTo(403);
    }
}
