package org.huoshui.assurance;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the OSV database (osv.dev, or a mirror by {@code -Dosv=…}) about every component the two bills of materials name.
 * Ends with 0 when it knows nothing against them, 1 when it does, and 3 - loudly - when it could not be asked: a check that
 * did not happen must not look like one that passed.
 */
public final class Vulnerabilities {

    static final int NONE = 0;
    static final int FOUND = 1;
    static final int NOT_ASKED = 3;

    static final String PUBLIC = "https://api.osv.dev";
    private static final int AT_ONCE = 500;

    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final PrintStream out;

    Vulnerabilities(String address, PrintStream out) {
        this.address = address;
        this.out = out;
    }

    /** @param arguments the address of the database, then the bills of materials */
    public static void main(String[] arguments) throws InterruptedException {
        List<Path> bills = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) bills.add(Path.of(arguments[i]));
        System.exit(new Vulnerabilities(arguments[0], System.out).check(bills));
    }

    int check(List<Path> bills) throws InterruptedException {
        try {
            TreeSet<String> components = new TreeSet<>();
            for (Path bill : bills) components.addAll(components(bill));
            if (components.isEmpty()) throw new IOException("the bills of materials name nothing: " + bills);
            List<String> found = new ArrayList<>();
            List<String> all = List.copyOf(components);
            for (int from = 0; from < all.size(); from += AT_ONCE)
                found.addAll(ask(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
            found.forEach(line -> out.println("VULNERABLE  " + line));
            out.println(components.size() + " components asked about at " + address + ", " + found.size()
                    + " with known vulnerabilities");
            return found.isEmpty() ? NONE : FOUND;
        } catch (IOException | JacksonException e) {
            String line = "#".repeat(100);
            out.println(line);
            out.println("### 漏洞检查没有进行：无法从 " + address + " 得到答复。这不是“没有漏洞”。");
            out.println("### THE VULNERABILITY CHECK DID NOT HAPPEN: no answer from " + address
                    + ". This does not mean that there are none.");
            out.println("### " + e);
            out.println(line);
            return NOT_ASKED;
        }
    }

    static List<String> components(Path bill) throws IOException {
        if (!Files.exists(bill)) throw new IOException("there is no " + bill + "; build first: ./mvnw -Dfast package");
        List<String> components = new ArrayList<>();
        for (JsonNode component : JSON.readTree(Files.readAllBytes(bill)).path("components")) {
            String purl = component.path("purl").asString("");
            if (!purl.isEmpty()) components.add(purl.replaceFirst("[?#].*", ""));
        }
        return components;
    }

    private List<String> ask(List<String> components) throws IOException, InterruptedException {
        List<Map<String, Map<String, String>>> queries = components.stream()
                .map(purl -> Map.of("package", Map.of("purl", purl)))
                .toList();
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/v1/querybatch"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("queries", queries))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
        JsonNode results = JSON.readTree(answer.body()).path("results");
        if (!results.isArray() || results.size() != components.size())
            throw new IOException("an answer about " + results.size() + " of " + components.size() + " components");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            List<String> ids = new ArrayList<>();
            for (JsonNode one : results.path(i).path("vulns"))
                ids.add(one.path("id").asString("?"));
            if (!ids.isEmpty()) found.add(components.get(i) + "  " + String.join(" ", ids));
        }
        return found;
    }
}
