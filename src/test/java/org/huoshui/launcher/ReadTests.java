package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Ran(int exit, List<String> out, List<String> err) {}

    @Test
    void printsOneObjectPerObservation() {
        Ran ran = read("samples/2022-12/安和财险2022年12月业务报表.xlsx");
        assertThat(ran.exit).isZero();
        assertThat(ran.out).hasSize(3);
        JsonNode first = JSON.readTree(ran.out.getFirst());
        assertThat(first.propertyNames())
                .containsExactly("file", "sheet", "cell", "institution", "indicator", "month", "value");
        assertThat(first.get("file").asString()).isEqualTo("安和财险2022年12月业务报表.xlsx");
        assertThat(first.get("month").asString()).isEqualTo("2022-12");
        assertThat(first.get("institution").asString()).contains("安和");
        assertThat(first.get("value").isNumber()).isTrue();
    }

    @Test
    void saysFaultsAtTheirCells() {
        Ran ran = read("samples/2022-12/瀚宁银行澜溪支行2022年12月月报.xlsx");
        assertThat(ran.exit).isZero();
        assertThat(ran.out)
                .anySatisfy(line -> assertThat(line).contains("\"cell\":\"C15\",\"fault\":\"RET-101\""))
                .anySatisfy(line -> assertThat(line).contains("\"cell\":\"C24\",\"fault\":\"RET-102\""));
    }

    @Test
    void goesOnAfterAFileThatCannotBeReadAndFails() {
        Ran ran = read("samples/faulty/空文件.xlsx", "没有这个文件.xlsx", "samples/2022-12/安和财险2022年12月业务报表.xlsx");
        assertThat(ran.exit).isNotZero();
        assertThat(ran.out).anySatisfy(line -> assertThat(line).contains("insurance.premium.property"));
        assertThat(ran.err).hasSize(2);
        assertThat(ran.err.getFirst()).contains("WBK-101");
        assertThat(ran.err.getLast()).contains("LAU-111");
    }

    private static Ran read(String... files) {
        String[] arguments = new String[files.length + 1];
        arguments[0] = "read";
        System.arraycopy(files, 0, arguments, 1, files.length);
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
