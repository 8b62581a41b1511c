package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecogniseTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SENTENCE = "🀄各项存款余额XXX亿元，由年初的某亿元增加，较年初增长6.1%。";

    @TempDir
    private Path folder;

    private record Ran(int exit, List<String> out, List<String> err) {}

    @Test
    void printsOneObjectPerFigureAndCountsCharacters() throws IOException {
        Ran ran = recognise(text("年报.txt", SENTENCE, StandardCharsets.UTF_8));
        assertThat(ran.exit).isZero();
        JsonNode first = JSON.readTree(ran.out.getFirst());
        assertThat(first.propertyNames())
                .containsExactly("file", "start", "literal", "unit", "indicator", "comparison", "confidence");
        assertThat(first.get("file").asString()).isEqualTo("年报.txt");
        // 🀄 is one character of the text and two of a Java string
        assertThat(first.get("start").asInt()).isEqualTo(7);
        assertThat(first.get("literal").asString()).isEqualTo("XXX");
        assertThat(first.get("indicator").asString()).isEqualTo("deposit.balance");
        assertThat(first.get("comparison").asString()).isEqualTo("value");
        JsonNode second = JSON.readTree(ran.out.get(1));
        assertThat(second.get("comparison").asString()).isEqualTo("value");
        assertThat(second.get("base").asString()).isEqualTo("year_start");
        assertThat(JSON.readTree(ran.out.get(2)).get("comparison").asString()).isEqualTo("growth_year_start");
    }

    @Test
    void readsGb18030AndCountsAByteOrderMarkAsTheFileHasIt() throws IOException {
        String plain = SENTENCE.substring(2);
        Ran chinese = recognise(text("国标.txt", plain, Charset.forName("GB18030")));
        assertThat(JSON.readTree(chinese.out.getFirst()).get("start").asInt()).isEqualTo(6);
        Ran marked = recognise(text("标记.txt", "\ufeff" + plain, StandardCharsets.UTF_8));
        assertThat(JSON.readTree(marked.out.getFirst()).get("start").asInt()).isEqualTo(7);
    }

    @Test
    void readsTheParagraphsOfAWordDocument() throws IOException {
        String xml = """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                <w:p><w:r><w:t>金融运行</w:t></w:r></w:p>
                <w:p><w:r><w:t>各项贷款余额2</w:t></w:r><w:del><w:r><w:delText>99</w:delText></w:r></w:del>
                <w:r><w:t>18.4亿元。</w:t></w:r></w:p></w:body></w:document>""";
        Path file = folder.resolve("年报.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        Ran ran = recognise(file);
        assertThat(ran.out).hasSize(1);
        JsonNode figure = JSON.readTree(ran.out.getFirst());
        assertThat(figure.get("literal").asString()).isEqualTo("218.4");
        assertThat(figure.get("indicator").asString()).isEqualTo("loan.balance");
    }

    @Test
    void refusesWhatHoldsNoWordsAndGoesOn() throws IOException {
        Path pdf = text("扫描.pdf", "%PDF-1.7", StandardCharsets.UTF_8);
        Path broken = folder.resolve("坏.docx");
        Files.write(broken, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        Ran ran = recognise(pdf, broken, folder.resolve("没有.txt"), text("年报.txt", SENTENCE, StandardCharsets.UTF_8));
        assertThat(ran.exit).isNotZero();
        assertThat(ran.out).isNotEmpty();
        assertThat(ran.err).hasSize(3);
        assertThat(ran.err.getFirst()).contains("LAU-131").contains("扫描.pdf");
        assertThat(ran.err.get(1)).contains("LAU-13");
        assertThat(ran.err.getLast()).contains("LAU-111");
    }

    private Path text(String name, String words, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), words.getBytes(charset));
    }

    private static Ran recognise(Path... files) {
        String[] arguments = new String[files.length + 1];
        arguments[0] = "recognise";
        for (int i = 0; i < files.length; i++) arguments[i + 1] = files[i].toString();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
            int exit = Huoshui.commandLine().execute(arguments);
            return new Ran(exit, lines(written), lines(complaints));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
