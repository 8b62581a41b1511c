package org.huoshui.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * One line of {@code probes.txt}: an endpoint, knocked at with somebody else's things.
 *
 * @param endpoint as doors.txt names it
 * @param fillings what stands in the path for each variable, in order; {@code ${return}} and the like not yet replaced
 */
record Probe(String endpoint, List<String> fillings, String query, String body) {

    private static final Pattern LINE = Pattern.compile("(\\w+)\\s+(\\S+)(?:\\s+with\\s+([^|]+?))?\\s*(?:\\|(.*))?");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    static List<Probe> all() throws IOException {
        try (InputStream file = Objects.requireNonNull(Probe.class.getResourceAsStream("probes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Probe::parse)
                    .toList();
        }
    }

    private static Probe parse(String line) {
        Matcher m = LINE.matcher(line.strip());
        if (!m.matches()) throw new IllegalArgumentException(line);
        String[] rest = m.group(4) == null ? new String[0] : m.group(4).split("\\|", 2);
        return new Probe(
                m.group(1) + " " + m.group(2),
                m.group(3) == null ? List.of() : List.of(m.group(3).strip().split("\\s+")),
                rest.length > 0 ? rest[0].strip() : "",
                rest.length > 1 ? rest[1].strip() : "");
    }

    boolean isUntried() {
        return body.startsWith("untried");
    }

    boolean reads() {
        return endpoint.startsWith("GET");
    }

    /** The addresses to call: one for each thing the placeholders stand for. */
    List<String> paths(Map<String, List<String>> things) {
        List<String> paths = new ArrayList<>(List.of(endpoint.substring(endpoint.indexOf(' ') + 1)));
        for (String filling : fillings) {
            List<String> values = filling.startsWith("${")
                    ? Objects.requireNonNull(things.get(filling.substring(2, filling.length() - 1)), filling)
                    : List.of(filling);
            List<String> filled = new ArrayList<>();
            for (String path : paths)
                for (String value : values)
                    filled.add(VARIABLE.matcher(path).replaceFirst(Matcher.quoteReplacement(value)));
            paths = filled;
        }
        return paths;
    }

    AbstractMockHttpServletRequestBuilder<?> request(String path) throws IOException {
        HttpMethod method = HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
        AbstractMockHttpServletRequestBuilder<?> request;
        if (body.startsWith("file:")) {
            Path file = Path.of(body.substring("file:".length()));
            byte[] content = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            request = MockMvcRequestBuilders.multipart(method, path)
                    .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                    .file(new MockMultipartFile("files", name, "application/octet-stream", content));
        } else {
            var plain = MockMvcRequestBuilders.request(method, path).contentType(MediaType.APPLICATION_JSON);
            if (!body.isEmpty()) plain.content(body);
            request = plain;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) request.param(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return request;
    }

    @Override
    public String toString() {
        return endpoint + (query.isEmpty() ? "" : "?" + query);
    }
}
