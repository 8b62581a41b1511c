package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.reporting.origin.PaperText.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a table, each with the sentence its heads make: the row says what, the column says how it is compared, a
 * unit stands in the cell, a head or the caption. 各项存款 × 余额（亿元） reads 各项存款余额为300.12亿元.
 */
final class TableNumbers {

    static final Pattern NUMBER =
            Pattern.compile("(第)?([+＋\\-−－▲▼↑↓]?)([\\dXx×ＸＸ*＊][\\dXx×Ｘ*＊,，]*(?:[.．][\\dXx×Ｘ*＊]+)?)\\s*"
                    + "(%|％|个百分点|百分点|万亿元|亿元|万元|元|家次|人次|场次|家|户|笔|件|次|场|位|名|人|个|起|亩|万亩|万户)?");
    private static final Pattern YEAR_HEAD = Pattern.compile("(?:19|20)[\\dX]{2}年?|\\d{1,2}月[末份底]?");
    private static final Pattern UNIT_IN_HEAD =
            Pattern.compile("[（(\\[]\\s*(?:单位[:：]?)?\\s*([^（）()\\[\\]:：]{1,6})\\s*[）)\\]]");
    private static final Pattern UNIT_OF_TABLE = Pattern.compile("单位[:：]\\s*([^\\s，,。;；）)]{1,12})");
    private static final Pattern RATE = Pattern.compile(".*(?:增幅|增速|增长率|增长|占比|比重|完成率|率|%|％)$");
    private static final Pattern CHANGE = Pattern.compile("(?:增量|增减额?|增减量|变动|变化|升降)$");
    private static final Pattern RANK = Pattern.compile("(?:在?全[市省区])?(?:位次|排名|名次|排位|位列)$");
    private static final Pattern NO_FIGURES = Pattern.compile("序号|编号|联系电话|电话|年份|月份|备注|日期|时间");
    private static final Pattern TIME = Pattern.compile("^((?:(?:\\d{4}|[今去上]|本)年)?(?:\\d{1,2}月[末底份]?|末|底)?)(.*)$");
    private static final Pattern UNIT_WORD =
            Pattern.compile("(?:万亿|亿|万|千|百)?(?:元|亩|户|人|家|笔|吨|件|次|个|名|起|位|头)|%|％|个?百分点|场次|人次|家次");

    /**
     * @param paragraph the paragraph of the cell
     * @param start offset of the literal in the whole text
     * @param from offset where what is replaced begins: the sign, or the literal itself
     * @param sentences to try one after another; empty where the cell has no heads to go by
     * @param unit of the number
     */
    record Number(
            Paragraph paragraph,
            int start,
            int from,
            String literal,
            String unit,
            int unitEnd,
            List<Sentence> sentences) {}

    /** @param at where the literal stands in the words */
    record Sentence(String words, int at) {}

    private final TableGrid grid;
    private final String caption;
    private final String tableUnit;
    private final int heads;

    private TableNumbers(TableGrid grid, String above) {
        this.grid = grid;
        this.heads = heads(grid);
        String words = above;
        for (int row = 0; row < heads; row++)
            for (int column = 0; column < grid.columns(row); column++)
                words = words + "\n" + grid.cell(row, column).text();
        Matcher unit = UNIT_OF_TABLE.matcher(words);
        String found = unit.find() ? unit.group(1) : "";
        this.tableUnit = found.split("[、/]")[0];
        this.caption = subject(above);
    }

    /** @param above the words right above the table, its caption among them */
    static List<Number> of(TableGrid grid, String above) {
        return new TableNumbers(grid, above).numbers();
    }

    private static String subject(String above) {
        for (String line : List.of(above.split("\n")).reversed()) {
            String words = line.strip();
            if (words.isEmpty() || words.startsWith("单位") || words.length() > 40) continue;
            return words.replaceAll("^(附?表|图)\\s*[\\d一二三四五六七八九十]*[:：\\s]*", "")
                    .replaceAll("[（(].*?[）)]", "")
                    .replaceAll("(?:基本)?(?:情况|统计|一览|明细|对比|汇总)*表?$", "");
        }
        return "";
    }

    /** Rows above the first with a number right of its first column. */
    private static int heads(TableGrid grid) {
        for (int row = 0; row < grid.rows(); row++)
            for (int column = 1; column < grid.columns(row); column++) {
                String text = grid.cell(row, column).text();
                if (NUMBER.matcher(text).matches() && !YEAR_HEAD.matcher(text).matches()) return row;
            }
        return grid.rows();
    }

    private List<Number> numbers() {
        List<Number> numbers = new ArrayList<>();
        for (int row = heads; row < grid.rows(); row++)
            for (int column = 0; column < grid.columns(row); column++) {
                Number number = number(row, column);
                if (number != null) numbers.add(number);
            }
        return numbers;
    }

    private @Nullable Number number(int row, int column) {
        TableGrid.Cell cell = grid.cell(row, column);
        if (cell.continued() || cell.paragraphs().isEmpty()) return null;
        Paragraph paragraph = cell.paragraphs().stream()
                .filter(one -> !one.text().isBlank())
                .findFirst()
                .orElse(null);
        if (paragraph == null || !paragraph.text().strip().equals(cell.text())) return null;
        Matcher found = NUMBER.matcher(cell.text());
        if (!found.matches()) return null;
        int lead = paragraph.text().indexOf(cell.text());
        int start = paragraph.start() + lead + found.start(3);
        boolean sign = !found.group(2).isEmpty();
        String own = found.group(4) == null ? "" : plain(found.group(4));
        int unitEnd = paragraph.start() + lead + (found.group(4) == null ? found.end(3) : found.end(4));
        String columnHead = columnHead(column);
        String rowHead = rowHead(row, column);
        if (NO_FIGURES.matcher(columnHead).find() || rowHead.isEmpty() && columnHead.isEmpty())
            return unbound(row, column)
                    ? null
                    : new Number(paragraph, start, start - (sign ? 1 : 0), found.group(3), own, unitEnd, List.of());
        String unit = own.isEmpty() ? unit(rowHead, columnHead) : own;
        return new Number(
                paragraph,
                start,
                start - (sign ? 1 : 0),
                found.group(3),
                unit,
                unitEnd,
                sentences(bare(rowHead), bare(columnHead), found.group(3), unit, found.group(2)));
    }

    /** A column of ordinals is no figure at all. */
    private boolean unbound(int row, int column) {
        return NO_FIGURES.matcher(columnHead(column)).find() || column == 0 && row >= heads;
    }

    private String columnHead(int column) {
        Set<String> words = new LinkedHashSet<>();
        for (int row = 0; row < heads; row++) {
            String text = grid.cell(row, column).text();
            // a head over the whole table is its title
            if (!text.isEmpty() && !spansAll(row)) words.add(text);
        }
        return String.join("", words);
    }

    private boolean spansAll(int row) {
        String first = grid.cell(row, 0).text();
        for (int column = 1; column < grid.columns(row); column++)
            if (!grid.cell(row, column).text().equals(first)) return false;
        return grid.columns(row) > 1;
    }

    private String rowHead(int row, int column) {
        Set<String> words = new LinkedHashSet<>();
        for (int left = 0; left < column; left++) {
            String text = grid.cell(row, left).text();
            if (text.matches("[-—–―/\\s]*") || NUMBER.matcher(text).matches()) continue;
            if (NO_FIGURES.matcher(columnHead(left)).find()) continue;
            words.add(text);
        }
        return String.join("", words);
    }

    private String unit(String rowHead, String columnHead) {
        String fromColumn = unitIn(columnHead);
        if (!fromColumn.isEmpty()) return fromColumn;
        if (RANK.matcher(bare(columnHead)).find()) return "位";
        if (RATE.matcher(bare(columnHead)).matches()) return "%";
        if (isRatio(rowHead) && CHANGE.matcher(bare(columnHead)).find()) return "个百分点";
        String fromRow = unitIn(rowHead);
        if (!fromRow.isEmpty()) return fromRow;
        if (RATE.matcher(bare(rowHead)).matches()) return "%";
        return tableUnit;
    }

    private static boolean isRatio(String rowHead) {
        return unitIn(rowHead).equals("%") || RATE.matcher(bare(rowHead)).matches();
    }

    private static String unitIn(String head) {
        Matcher matcher = UNIT_IN_HEAD.matcher(head);
        while (matcher.find()) {
            String word = matcher.group(1);
            if (UNIT_WORD.matcher(word).matches()) return plain(word);
        }
        return "";
    }

    private static String plain(String unit) {
        return unit.replace('％', '%');
    }

    private static String bare(String head) {
        return UNIT_IN_HEAD
                .matcher(head)
                .replaceAll(found ->
                        UNIT_WORD.matcher(found.group(1)).matches() ? "" : Matcher.quoteReplacement(found.group()))
                .replaceAll("^(?:其中[:：]?|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\\d+[.、．])", "")
                .replaceAll("\\s", "");
    }

    private List<Sentence> sentences(String rowHead, String columnHead, String literal, String unit, String sign) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(sentence(rowHead, columnHead, literal, unit, sign));
        if (!caption.isEmpty()) sentences.add(sentence(rowHead + caption, columnHead, literal, unit, sign));
        return sentences;
    }

    private static Sentence sentence(String what, String how, String literal, String unit, String sign) {
        Matcher time = TIME.matcher(how);
        String when = time.matches() ? time.group(1) : "";
        String rest = time.matches() ? time.group(2) : how;
        if (unit.equals("个百分点")) rest = CHANGE.matcher(rest).replaceAll("变化");
        Matcher rank = RANK.matcher(rest);
        boolean down = !sign.isEmpty() && "-−－▼↓".contains(sign);
        String before = rank.find() || unit.equals("位")
                ? when + what + rank.replaceAll("") + "列全市第"
                : when + what + rest + (down ? "为-" : "为");
        return new Sentence(before + literal + unit + "。", before.length());
    }
}
