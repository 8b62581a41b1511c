package org.huoshui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two different lines never give the same bytes. */
class CanonProperties {

    private static final Instant NOON = Instant.parse("2022-12-01T04:00:00.000001Z");

    /** Few and awkward texts, so that fields run into one another wherever they can. */
    private static Arbitrary<String> awkward() {
        return Arbitraries.of(
                "", "-", "1:", "0:", "1:a", "a", "=", "\n", "{1}", "{0}", "why=0:", "1:a1:b", "元", "a\nwhy=1:b");
    }

    private static Arbitrary<Map<String, String>> maps() {
        return Arbitraries.maps(awkward(), awkward()).ofMaxSize(3);
    }

    @Provide
    Arbitrary<Line> lines() {
        return Combinators.combine(
                        awkward().list().ofSize(7),
                        awkward().injectNull(0.3).list().ofSize(4),
                        maps(),
                        maps(),
                        maps())
                .as((texts, gaps, detail, before, after) -> new Line(
                        NOON,
                        texts.get(0),
                        texts.get(1),
                        texts.get(2),
                        gaps.get(0),
                        gaps.get(1),
                        gaps.get(2),
                        gaps.get(3),
                        texts.get(3),
                        texts.get(4),
                        detail,
                        before,
                        after,
                        texts.get(5),
                        texts.get(6)));
    }

    @Property(tries = 3000)
    void differentLinesGiveDifferentBytes(@ForAll("lines") Line one, @ForAll("lines") Line other) {
        boolean same =
                java.util.Arrays.equals(Canon.bytes(7, NOON, Sm3.NONE, one), Canon.bytes(7, NOON, Sm3.NONE, other));
        assertThat(same).isEqualTo(one.equals(other));
    }

    /** Moves one letter from the end of each field to the beginning of the next. */
    @Property(tries = 1000)
    void aBorderMovedBetweenTwoFieldsIsSeen(@ForAll("lines") Line line) {
        String both = line.action() + line.subject();
        for (int cut = 0; cut <= both.length(); cut++) {
            Line moved = new Line(
                    line.at(),
                    line.account(),
                    line.name(),
                    line.roles(),
                    line.region(),
                    line.institution(),
                    line.firm(),
                    line.address(),
                    both.substring(0, cut),
                    both.substring(cut),
                    line.detail(),
                    line.before(),
                    line.after(),
                    line.why(),
                    line.result());
            boolean same = java.util.Arrays.equals(
                    Canon.bytes(1, NOON, Sm3.NONE, line), Canon.bytes(1, NOON, Sm3.NONE, moved));
            assertThat(same).isEqualTo(cut == line.action().length());
        }
    }

    /** The example of docs/audit.md, written by hand. */
    @Example
    void theExampleInTheDocumentation() {
        Map<String, String> detail = new HashMap<>();
        detail.put("state", "CHECKED");
        detail.put("note", "");
        Line line = new Line(
                Instant.parse("2022-12-15T09:30:00Z"),
                "statistician",
                "统计员",
                "STATISTICIAN",
                null,
                null,
                null,
                "10.0.0.8",
                "return.correct",
                "return/42",
                detail,
                Map.of("deposit.balance", "1"),
                Map.of("deposit.balance", "2"),
                "银行来电更正",
                "DONE");
        List<String> expected = List.of(
                "huoshui-audit/1",
                "number=1:7",
                "chained=27:2022-12-15T09:30:00.120000Z",
                "previous=64:" + Sm3.NONE,
                "at=27:2022-12-15T09:30:00.000000Z",
                "account=12:statistician",
                "name=9:统计员",
                "roles=12:STATISTICIAN",
                "region=-",
                "institution=-",
                "firm=-",
                "address=8:10.0.0.8",
                "action=14:return.correct",
                "subject=9:return/42",
                "detail={2}4:note0:5:state7:CHECKED",
                "before={1}15:deposit.balance1:1",
                "after={1}15:deposit.balance1:2",
                "why=18:银行来电更正",
                "result=4:DONE");
        byte[] bytes = Canon.bytes(7, Instant.parse("2022-12-15T09:30:00.12Z"), Sm3.NONE, line);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(String.join("\n", expected) + "\n");
    }
}
