package org.huoshui.reporting.origin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.reporting.paper.PaperRole;
import org.huoshui.reporting.paper.PaperStyle;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Lays plain text out in the shipped official style; title, byline and the levels 一、 （一） 1. are told by their words. */
final class OfficialLayout {

    private static final String BODY = "word/document.xml";

    private static final Pattern LEVEL1 = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");
    // （一）抓实信贷投放。全年… : the heading ends with its full stop, the text follows in the same paragraph
    private static final Pattern LEVEL2 = Pattern.compile("([（(][一二三四五六七八九十]{1,3}[）)][^。；]{1,40}(?:。|$))(.*)");
    private static final Pattern LEVEL3 = Pattern.compile("(\\d{1,2}[.．、](?!\\d)[^。；，]{1,30}(?:。|$))(.*)");
    private static final Pattern BYLINE = Pattern.compile(
            "[（(].{2,40}[）)]|(?:[\\dX×*]{2,4}年)?[\\dX×*]{1,2}月[\\dX×*]{0,2}日?|.{2,30}(?:局|办|办公室|中心|银行|公司|支行)");
    private static final Pattern CAPTION =
            Pattern.compile("(?:附?表\\s*[\\d一二三四五六七八九十]*[:：\\s]?|.*(?:情况|统计|一览)表).{0,40}");
    private static final int LONGEST_HEADING = 60;

    private final Document page;
    private final Element body;
    private final Element section;

    private OfficialLayout(Document page) {
        this.page = page;
        this.body = Wml.descendants(page, "body").getFirst();
        this.section = Wml.descendants(body, "sectPr").getLast();
    }

    static byte[] docx(PlainPaper paper) {
        Docx docx = Docx.open("official.docx", PaperStyle.OFFICIAL.emptyDocument());
        Document page = docx.xml(BODY);
        new OfficialLayout(page).lay(paper.pieces());
        docx.replace(BODY, page);
        return docx.packed();
    }

    private void lay(List<PlainPaper.Piece> pieces) {
        boolean titled = false;
        boolean started = false;
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case PlainPaper.Grid grid -> {
                    table(grid);
                    started = true;
                }
                case PlainPaper.Line(String text) -> {
                    boolean beforeTable = i + 1 < pieces.size() && pieces.get(i + 1) instanceof PlainPaper.Grid;
                    if (beforeTable && CAPTION.matcher(text).matches()) {
                        run(paragraph(PaperRole.CAPTION), text, null);
                    } else if (!started && !titled && isTitle(text)) {
                        run(paragraph(PaperRole.TITLE), text, null);
                        titled = true;
                    } else if (!started && titled && BYLINE.matcher(text).matches()) {
                        run(paragraph(PaperRole.BYLINE), text, null);
                    } else {
                        started = true;
                        line(text);
                    }
                }
            }
        }
    }

    /** The first line, where it is short and no sentence. */
    private static boolean isTitle(String text) {
        return text.length() <= LONGEST_HEADING
                && !text.matches(".*[。；：，,;]$")
                && !LEVEL1.matcher(text).matches()
                && !LEVEL2.matcher(text).matches();
    }

    private void line(String text) {
        if (LEVEL1.matcher(text).matches() && text.length() <= LONGEST_HEADING && !text.contains("。"))
            run(paragraph(PaperRole.LEVEL1), text, null);
        else if (!headed(text, LEVEL2, PaperRole.LEVEL2, PaperRole.LEAD2)
                && !headed(text, LEVEL3, PaperRole.LEVEL3, PaperRole.LEAD3)) run(paragraph(PaperRole.BODY), text, null);
    }

    private boolean headed(String text, Pattern level, PaperRole alone, PaperRole lead) {
        Matcher matcher = level.matcher(text);
        if (!matcher.matches()) return false;
        if (matcher.group(2).isEmpty() && !text.endsWith("。")) {
            run(paragraph(alone), text, null);
            return true;
        }
        Element paragraph = paragraph(PaperRole.BODY);
        run(paragraph, matcher.group(1), lead);
        run(paragraph, matcher.group(2), null);
        return true;
    }

    private Element paragraph(PaperRole role) {
        Element paragraph = styled(page.createElementNS(Wml.W, "w:p"), role);
        body.insertBefore(paragraph, section);
        return paragraph;
    }

    private static Element styled(Element paragraph, PaperRole role) {
        Wml.set(add(add(paragraph, "pPr"), "pStyle"), "val", role.styleId());
        return paragraph;
    }

    private static void run(Element paragraph, String text, @Nullable PaperRole role) {
        if (text.isEmpty()) return;
        Element run = add(paragraph, "r");
        if (role != null) Wml.set(add(add(run, "rPr"), "rStyle"), "val", role.styleId());
        Wml.setText(run, text);
    }

    private void table(PlainPaper.Grid grid) {
        int columns = grid.rows().stream().mapToInt(List::size).max().orElse(1);
        Element table = page.createElementNS(Wml.W, "w:tbl");
        Element properties = add(table, "tblPr");
        Wml.set(add(properties, "tblStyle"), "val", PaperRole.TABLE.styleId());
        Element width = add(properties, "tblW");
        Wml.set(width, "w", "5000");
        Wml.set(width, "type", "pct");
        Element widths = add(table, "tblGrid");
        for (int i = 0; i < columns; i++)
            Wml.set(add(widths, "gridCol"), "w", Integer.toString(PaperStyle.OFFICIAL.textWidth() / columns));
        for (int r = 0; r < grid.rows().size(); r++) {
            Element row = add(table, "tr");
            if (r == 0) add(add(row, "trPr"), "tblHeader");
            List<String> cells = grid.rows().get(r);
            for (int c = 0; c < columns; c++) cell(row, c < cells.size() ? cells.get(c) : "", r == 0);
        }
        body.insertBefore(table, section);
        // text after a table begins in a paragraph of its own
        paragraph(PaperRole.NOTE);
    }

    private static void cell(Element row, String text, boolean head) {
        boolean number = TableNumbers.NUMBER.matcher(text).matches();
        PaperRole role = head ? PaperRole.TABLE_HEAD : number ? PaperRole.TABLE_NUMBER : PaperRole.TABLE_TEXT;
        run(styled(add(add(row, "tc"), "p"), role), text, null);
    }

    private static Element add(Element parent, String name) {
        Element child = Wml.create(parent, name);
        parent.appendChild(child);
        return child;
    }
}
