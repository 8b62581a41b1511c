package org.huoshui.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that cannot be asked must never look like one that knows of nothing. */
class VulnerabilitiesTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int check(String address) throws Exception {
        Path bill = Files.writeString(
                folder.resolve("bill.json"),
                "{\"components\":[{\"purl\":\"pkg:maven/a/b@1?type=jar\"},{\"purl\":\"pkg:npm/c@2\"}]}");
        return new Vulnerabilities(address, new PrintStream(said, true, StandardCharsets.UTF_8)).check(List.of(bill));
    }

    private int answered(int status, String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/querybatch", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return check("http://localhost:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void knowsOfNothing() throws Exception {
        assertThat(answered(200, "{\"results\":[{},{}]}")).isEqualTo(Vulnerabilities.NONE);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("2 components")
                .doesNotContain("###");
    }

    @Test
    void knowsOfOne() throws Exception {
        assertThat(answered(200, "{\"results\":[{},{\"vulns\":[{\"id\":\"GHSA-x\"}]}]}"))
                .isEqualTo(Vulnerabilities.FOUND);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("pkg:npm/c@2  GHSA-x");
    }

    @Test
    void cannotBeReached() throws Exception {
        assertThat(check("http://localhost:1")).isEqualTo(Vulnerabilities.NOT_ASKED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("漏洞检查没有进行", "DID NOT HAPPEN");
    }

    @Test
    void answersSomethingElse() throws Exception {
        assertThat(answered(404, "not here")).isEqualTo(Vulnerabilities.NOT_ASKED);
        assertThat(answered(200, "<html>sign in to this network</html>")).isEqualTo(Vulnerabilities.NOT_ASKED);
        assertThat(answered(200, "{\"results\":[]}")).isEqualTo(Vulnerabilities.NOT_ASKED);
    }

    @Test
    void thereIsNoBill() throws Exception {
        int code = new Vulnerabilities("http://localhost:1", new PrintStream(said, true, StandardCharsets.UTF_8))
                .check(List.of(folder.resolve("nothing.json")));
        assertThat(code).isEqualTo(Vulnerabilities.NOT_ASKED);
    }
}
