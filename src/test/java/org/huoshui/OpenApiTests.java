package org.huoshui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as the browser side was written against it: {@code web/openapi.json} is what the server serves. After a change
 * of a controller {@code ./mvnw -q -Dfast -Dweb.skip -Dtest=OpenApiTests -Dopenapi.update=true test} writes it anew.
 */
@HuoshuiTest
@Import(OpenApiTests.Description.class)
@TestPropertySource(
        properties = {"springdoc.default-produces-media-type=application/json", "springdoc.paths-to-match=/api/**"})
class OpenApiTests {

    private static final Path COMMITTED = Path.of("web/openapi.json");

    /** Which types stand under each name of the description, as it was made. */
    private static final Map<String, Set<String>> DESCRIBED = new ConcurrentSkipListMap<>();

    @Autowired
    private MockMvc mvc;

    @Test
    void theCommittedDescriptionIsWhatTheServerServes() throws Exception {
        String served = mvc.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        // in alphabetical order, so that two people's additions meet in few lines
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        String described =
                json.writeValueAsString(json.readValue(served, Map.class)).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("openapi.update")) Files.writeString(COMMITTED, described);
        assertThat(described)
                .as("web/openapi.json is not what the server serves; rewrite it with -Dopenapi.update=true")
                .isEqualTo(Files.readString(COMMITTED).replace("\r\n", "\n"));
    }

    /** The description knows a record by its simple name: of two that share one, the later would stand for both. */
    @Test
    void noTwoServedRecordsShareAName() throws Exception {
        mvc.perform(get("/v3/api-docs")).andExpect(status().isOk());
        assertThat(DESCRIBED).isNotEmpty();
        assertThat(DESCRIBED.entrySet().stream()
                        .filter(named -> named.getValue().size() > 1)
                        .toList())
                .as("served types with one name in web/openapi.json; give one of each another")
                .isEmpty();
    }

    /** Makes the description say the same at each run, and what it says as exact as our records are. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Description {

        @Bean
        GlobalOpenApiCustomizer withoutPlaceAndTime() {
            return api -> {
                api.setServers(null);
                api.getInfo().title("Huoshui").version("0").description("The API of the browser side.");
            };
        }

        /** Else the number behind a name told twice would depend on the order of the controllers. */
        @Bean
        GlobalOperationCustomizer operationNames() {
            return (operation, method) -> {
                String controller = method.getBeanType().getSimpleName().replace("Controller", "");
                return operation.operationId(
                        controller + "_" + method.getMethod().getName());
            };
        }

        /** A component of a record is there unless it is {@link Nullable}. */
        @Bean
        ModelConverter requiredComponents() {
            return new ModelConverter() {
                @Override
                public @Nullable Schema<?> resolve(
                        AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
                    Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
                    if (schema == null) return null;
                    String reference = schema.get$ref();
                    if (reference != null) {
                        DESCRIBED
                                .computeIfAbsent(
                                        reference.substring(reference.lastIndexOf('/') + 1),
                                        name -> new ConcurrentSkipListSet<>())
                                .add(raw.getName());
                    }
                    if (!raw.isRecord()) return schema;
                    Schema<?> described = reference == null
                            ? schema
                            : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
                    if (described == null) return schema;
                    for (RecordComponent component : raw.getRecordComponents()) {
                        boolean known = described.getProperties() != null
                                && described.getProperties().containsKey(component.getName());
                        boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                        boolean listed = described.getRequired() != null
                                && described.getRequired().contains(component.getName());
                        if (known && !mayBeAbsent && !listed) described.addRequiredItem(component.getName());
                    }
                    return schema;
                }
            };
        }
    }
}
