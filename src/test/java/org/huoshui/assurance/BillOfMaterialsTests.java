package org.huoshui.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two bills of materials in the jar name what is really in it. */
class BillOfMaterialsTests {

    private static final Path BILLS = Path.of("target", "classes", "META-INF", "sbom");

    private static List<String> components(String bill) throws Exception {
        Path file = BILLS.resolve(bill);
        if (!Files.exists(file)) {
            if ("required".equals(System.getenv("HUOSHUI_BROWSER"))) throw new AssertionError("there is no " + file);
            System.err.println("### SKIPPED: " + file + " is not built (run without -Dweb.skip)");
            abort("not built");
        }
        JsonNode read = new JsonMapper().readTree(Files.readAllBytes(file));
        assertThat(read.path("bomFormat").asString()).isEqualTo("CycloneDX");
        return Vulnerabilities.components(file);
    }

    @Test
    void everyLibraryOnTheClassPathIsNamedWithItsVersion() throws Exception {
        List<String> named = components("application.cdx.json");
        List<String> missing = new ArrayList<>();
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher declared = Pattern.compile(
                        "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(?:(?!</dependency>).)*</dependency>",
                        Pattern.DOTALL)
                .matcher(pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>")));
        int found = 0;
        while (declared.find()) {
            if (declared.group().contains("<scope>test</scope>")) continue;
            found++;
            String start = "pkg:maven/" + declared.group(1) + "/" + declared.group(2) + "@";
            if (named.stream().noneMatch(one -> one.startsWith(start) && one.length() > start.length()))
                missing.add(start);
        }
        assertThat(found).isGreaterThan(10);
        assertThat(missing).isEmpty();
        // what comes along with them, too
        assertThat(named).anyMatch(one -> one.startsWith("pkg:maven/org.apache.tomcat.embed/tomcat-embed-core@"));
        assertThat(named).noneMatch(one -> one.contains("junit"));
    }

    @Test
    void everyPackageOfThePagesIsNamedWithItsVersion() throws Exception {
        List<String> named = components("web.cdx.json");
        JsonNode declared = new JsonMapper()
                .readTree(Files.readAllBytes(Path.of("web", "package.json")))
                .path("dependencies");
        assertThat(declared.size()).isPositive();
        declared.properties()
                .forEach(each -> assertThat(named)
                        .contains("pkg:npm/" + each.getKey().replace("@", "%40") + "@"
                                + each.getValue().asString()));
        assertThat(named).noneMatch(one -> one.startsWith("pkg:npm/vite@"));
    }
}
