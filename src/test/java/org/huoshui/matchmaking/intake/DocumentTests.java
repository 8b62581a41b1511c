package org.huoshui.matchmaking.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.InstitutionId;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.TableExport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Files and their walls: what is taken, who sees it, and that it comes back as it went in. */
@HuoshuiTest
@Import(DocumentTests.Things.class)
class DocumentTests {

    private static final String FIRM = "91990101MA0QM00017";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    /** A picture of one point, made by another program. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Documents documents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    /** Things 1 to 9 belong to the firm; the firm may not attach to 9. */
    @TestConfiguration
    static class Things implements DocumentHolders {
        @Override
        public String kind() {
            return "thing";
        }

        @Override
        public Optional<Holder> find(long id) {
            return id < 10 ? Optional.of(Holder.ofFirm("thing", id, FIRM, "990101001")) : Optional.empty();
        }

        @Override
        public boolean mayAttach(Holder holder) {
            return holder.id() != 9 || !Asking.required().is(Role.FIRM);
        }
    }

    private static Asker firm(String code) {
        return new Asker("firm-" + code, "企业", Set.of(Role.FIRM), Scope.OWN, null, null, code, null);
    }

    private static Asker township(String region) {
        return new Asker("town-" + region, "乡镇", Set.of(Role.TOWNSHIP), Scope.TOWNSHIP, region, null, null, null);
    }

    private static Asker bank(String code) {
        return new Asker("bank-" + code, code, Set.of(Role.INSTITUTION), code);
    }

    private List<String> seenBy(Asker asker, Holder holder) {
        return Asking.<List<String>, RuntimeException>as(
                asker, () -> documents.of(holder).stream().map(Document::name).toList());
    }

    private DocumentId keep(Asker asker, Holder holder, String name, byte[] bytes) {
        return Asking.<DocumentId, RuntimeException>as(asker, () -> documents.keep(holder, name, bytes));
    }

    private static String code(Runnable work) {
        try {
            work.run();
            return "taken";
        } catch (Refused refused) {
            return refused.problem().code();
        }
    }

    private String sent(String name, byte[] bytes) {
        return code(() -> documents.keep(Holder.ofOffice("thing", 100), name, bytes));
    }

    @Test
    void takesWhatItsBytesAreAndNothingElse() throws IOException {
        byte[] sheet = new TableExport("表", "", List.of(TableExport.Column.text("一"))).bytes(List.of(List.of("二")));
        assertThat(sent("证照.pdf", PDF)).isEqualTo("taken");
        assertThat(sent("证照.PNG", PNG)).isEqualTo("taken");
        assertThat(sent("清单.xlsx", sheet)).isEqualTo("taken");
        assertThat(sent("证照.png", PDF)).isEqualTo("MAT-704");
        assertThat(sent("证照.jpg", PNG)).isEqualTo("MAT-704");
        assertThat(sent("程序.exe", "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("MAT-703");
        assertThat(sent("网页.pdf", "<html>".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MAT-703");
        assertThat(sent("空.pdf", new byte[0])).isEqualTo("MAT-701");
        assertThat(sent("断.pdf", "%PDF-1.4\n1 0 obj".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MAT-705");
        assertThat(sent("断.png", java.util.Arrays.copyOf(PNG, 40))).isEqualTo("MAT-705");
        assertThat(sent(
                        "动.pdf",
                        "%PDF-1.4\n<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n%%EOF"
                                .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MAT-706");
        assertThat(sent("大.pdf", new byte[(10 << 20) + 1])).isEqualTo("MAT-702");
        assertThat(sent("宏.docx", packed("word/document.xml", "word/vbaProject.bin")))
                .isEqualTo("WBK-206");
    }

    private static byte[] packed(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void keepsTheSameContentOnceAndNoMoreThanTheLimit() {
        Holder holder = Holder.ofOffice("thing", 101);
        DocumentId first = documents.keep(holder, "一.pdf", PDF);
        assertThat(documents.keep(holder, "二.pdf", PDF)).isEqualTo(first);
        for (int i = 1; i < 30; i++) documents.keep(holder, i + ".pdf", pdf(i));
        assertThat(code(() -> documents.keep(holder, "多.pdf", pdf(99)))).isEqualTo("MAT-707");
        assertThat(documents.of(holder)).hasSize(30);
    }

    private static byte[] pdf(int number) {
        return ("%PDF-1.4\n" + number + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void showsAFileToItsTwoSidesTheTownshipAndTheOffice() {
        Holder dealing = Holder.ofDealing("thing", 102, FIRM, "990101001", "AAA");
        keep(bank("AAA"), dealing, "合同.pdf", PDF);
        for (Asker sees : List.of(bank("AAA"), firm(FIRM), township("990101001"), Asker.system()))
            assertThat(seenBy(sees, dealing)).as(sees.account()).containsExactly("合同.pdf");
        for (Asker blind : List.of(bank("BBB"), firm("91990101MA0QM00025"), township("990101002")))
            assertThat(seenBy(blind, dealing)).as(blind.account()).isEmpty();
        assertThatThrownBy(() -> keep(bank("BBB"), dealing, "假.pdf", pdf(7))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void sharesWithABankAndNotWithTheNext() {
        Holder need = Holder.ofFirm("thing", 103, FIRM, "990101001");
        DocumentId id = keep(firm(FIRM), need, "执照.pdf", PDF);
        assertThat(seenBy(bank("AAA"), need)).isEmpty();
        Asking.run(township("990101001"), () -> documents.share(need, new InstitutionId("AAA")));
        documents.share(need, new InstitutionId("AAA"));
        assertThat(seenBy(bank("AAA"), need)).containsExactly("执照.pdf");
        assertThat(seenBy(bank("BBB"), need)).isEmpty();
        byte[] read = Asking.<byte[], RuntimeException>as(bank("AAA"), () -> documents.content(id));
        assertThat(read).isEqualTo(PDF);
        assertThat(code(() -> Asking.run(bank("BBB"), () -> documents.content(id))))
                .isEqualTo("MAT-709");
        // a reader is no writer
        assertThat(code(() -> Asking.run(bank("AAA"), () -> documents.withdraw(id, "不要"))))
                .isEqualTo("MAT-709");
    }

    @Test
    void noticesAChangedByte() {
        DocumentId id = documents.keep(Holder.ofOffice("thing", 104), "原.pdf", PDF);
        // not even the program may change it; so the fingerprint is what is changed here
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "update matchmaking_document_content set content = '\\x00' where document = ?")
                        .param(id.value())
                        .update()))
                .hasRootCauseMessage("ERROR: permission denied for table matchmaking_document_content");
        transaction.executeWithoutResult(
                status -> jdbc.sql("update matchmaking_document set sha256 = repeat('0', 64) where id = ?")
                        .param(id.value())
                        .update());
        assertThat(code(() -> documents.content(id))).isEqualTo("MAT-710");
    }

    @Test
    void goesInAndOutByThePage() throws Exception {
        RequestPostProcessor own = SignedIn.as(firm(FIRM));
        String answer = mvc.perform(multipart("/api/matchmaking/documents")
                        .file(new MockMultipartFile("file", "C:\\tmp\\营业执照.pdf", null, PDF))
                        .param("kind", "thing")
                        .param("of", "5")
                        .param("label", "营业执照")
                        .with(own))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name", is("营业执照.pdf")))
                // sha256sum of the same bytes
                .andExpect(jsonPath("$.sha256", is(Objects.requireNonNull(sum()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Integer id = JsonPath.read(answer, "$.id");
        mvc.perform(get("/api/matchmaking/documents?kind=thing&of=5").with(own))
                .andExpect(jsonPath("$.mayAttach", is(true)))
                .andExpect(jsonPath("$.documents", hasSize(1)));
        mvc.perform(get("/api/matchmaking/documents/" + id + "/file").with(own))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        mvc.perform(get("/api/matchmaking/documents/" + id + "/file").with(SignedIn.as(bank("AAA"))))
                .andExpect(status().isNotFound());
        mvc.perform(post("/api/matchmaking/documents/" + id + "/withdrawal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"传错了\"}")
                        .with(own))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/matchmaking/documents?kind=thing&of=5").with(own))
                .andExpect(jsonPath("$.documents", hasSize(0)));
        assertThat(trail("document/" + id)).contains("document.kept", "document.read", "document.withdrawn");
    }

    /** Counted here once more, by hand of the platform's other way. */
    private static String sum() throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        StringBuilder hex = new StringBuilder();
        for (byte one : digest.digest(PDF)) hex.append("%02x".formatted(one));
        return hex.toString();
    }

    private List<String> trail(String subject) {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select action from audit_entry where subject = ?")
                        .param(subject)
                        .query(String.class)
                        .list()));
    }

    @Test
    void attachesOnlyToWhatIsThereAndOpen() throws Exception {
        RequestPostProcessor own = SignedIn.as(firm(FIRM));
        mvc.perform(get("/api/matchmaking/documents?kind=thing&of=11").with(own))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/matchmaking/documents?kind=nothing&of=1").with(own))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/matchmaking/documents?kind=thing&of=9").with(own))
                .andExpect(jsonPath("$.mayAttach", is(false)));
        mvc.perform(multipart("/api/matchmaking/documents")
                        .file(new MockMultipartFile("file", "a.pdf", null, PDF))
                        .param("kind", "thing")
                        .param("of", "9")
                        .with(own))
                .andExpect(status().isForbidden());
    }
}
