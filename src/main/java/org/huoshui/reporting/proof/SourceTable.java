package org.huoshui.reporting.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.reporting.proof.Evidence.EvidentFigure;
import org.huoshui.reporting.proof.Evidence.Seen;
import org.huoshui.reporting.proof.Evidence.Source;
import org.huoshui.reporting.proof.Evidence.Step;
import org.huoshui.reporting.template.AppendedTable;
import org.huoshui.reporting.template.Docx;

/**
 * The appendix 数据来源表: each figure of the text once, with its formula and where its numbers came from. A figure that rests
 * on dozens of cells names the first of them and says how many there are; the manifest has them all.
 */
final class SourceTable {

    private static final List<String> HEAD = List.of("序号", "数字", "名称", "公式", "来源文件", "工作表/单元格", "报送单位", "接收人", "时间");
    private static final int[] SHARES = {4, 9, 17, 22, 22, 11, 11, 7, 9};
    private static final int NAMED = 2;
    private static final int LONGEST_FORMULA = 70;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private SourceTable() {}

    static void append(Docx docx, Evidence evidence) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (EvidentFigure figure : evidence.figures())
            if (figure.chart() == 0 && told.add(figure.alias())) rows.add(row(rows.size() + 1, figure, evidence));
        String note = "数据截至%s；口径：%s。出处较多的只列前%d处，全部出处随文件所附凭证保存，可在“核验报告”页查看。"
                .formatted(month(evidence.month()), evidence.basis().equals("LATEST") ? "最新（含更正）" : "首次报送", NAMED);
        new AppendedTable("数据来源表", note, SHARES, HEAD, rows).writeInto(docx);
    }

    private static String month(String month) {
        return org.huoshui.kernel.Month.parse(month).chinese();
    }

    private static List<String> row(int number, EvidentFigure figure, Evidence evidence) {
        Step proof = evidence.steps().get(figure.proof());
        List<Seen> seen = leaves(figure.proof(), evidence);
        Set<String> files = new LinkedHashSet<>();
        Set<String> cells = new LinkedHashSet<>();
        Set<String> who = new LinkedHashSet<>();
        Set<String> accepted = new TreeSet<>();
        Set<LocalDate> days = new TreeSet<>();
        for (Seen one : seen) {
            Source source = evidence.sources().get(one.source());
            String file = source.fileName();
            files.add(file == null ? "页面录入" : file);
            if (one.cell() != null) cells.add((one.sheet() == null ? "" : one.sheet() + "!") + one.cell());
            who.add(one.subject());
            accepted.add(source.acceptedBy());
            days.add(Instant.parse(source.acceptedAt()).atZone(CHINA).toLocalDate());
        }
        boolean bare = figure.text().matches("[-−0-9.,]+");
        return List.of(
                Integer.toString(number),
                bare ? figure.text() + figure.unit() : figure.text(),
                figure.name(),
                shortened(proof.formula()),
                some(files, "份"),
                some(cells, "格"),
                some(who, "家"),
                some(accepted, "人"),
                period(days));
    }

    /** All observations under a step, each once, in the order they are told. */
    private static List<Seen> leaves(int place, Evidence evidence) {
        Set<Integer> seen = new LinkedHashSet<>();
        collect(place, evidence, new HashSet<>(), seen);
        return seen.stream().map(evidence.observations()::get).toList();
    }

    private static void collect(int place, Evidence evidence, Set<Integer> visited, Set<Integer> seen) {
        if (!visited.add(place)) return;
        Step step = evidence.steps().get(place);
        seen.addAll(step.observations());
        for (int inner : step.steps()) collect(inner, evidence, visited, seen);
    }

    private static String some(Collection<String> all, String counted) {
        if (all.isEmpty()) return "—";
        List<String> first = all.stream().limit(NAMED).toList();
        String named = String.join("；", first);
        return all.size() > NAMED ? named + "等" + all.size() + counted : named;
    }

    private static String shortened(String formula) {
        return formula.length() <= LONGEST_FORMULA ? formula : formula.substring(0, LONGEST_FORMULA) + "…";
    }

    private static String period(Set<LocalDate> days) {
        if (days.isEmpty()) return "—";
        List<LocalDate> ordered = List.copyOf(days);
        String first = ordered.getFirst().toString();
        return ordered.size() == 1 ? first : first + "至" + ordered.getLast();
    }
}
