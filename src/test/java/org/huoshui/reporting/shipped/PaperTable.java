package org.huoshui.reporting.shipped;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.huoshui.reporting.paper.PaperRole;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table as wide as the type area: names to the left, numbers to the right, the head repeated on each page. */
final class PaperTable {

    private PaperTable() {}

    /** @param shares of the width, by column; @param rows the head first */
    static void on(OfficialPaper paper, int[] shares, String[]... rows) {
        XWPFTable table = paper.document.createTable(rows.length, shares.length);
        table.setWidth(OfficialPaper.bodyWidth());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        // borders and margins are the style's
        table.setStyleID(PaperRole.TABLE.styleId());
        if (table.getCTTbl().getTblPr().isSetTblBorders())
            table.getCTTbl().getTblPr().unsetTblBorders();
        int all = 0;
        for (int share : shares) all += share;
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (int share : shares)
            grid.addNewGridCol().setW(BigInteger.valueOf((long) OfficialPaper.bodyWidth() * share / all));
        for (int i = 0; i < rows.length; i++) {
            XWPFTableRow row = table.getRow(i);
            row.setCantSplitRow(true);
            row.setRepeatHeader(i == 0);
            for (int j = 0; j < shares.length; j++) {
                XWPFTableCell cell = row.getCell(j);
                CTTblWidth width = cell.getCTTc().addNewTcPr().addNewTcW();
                width.setType(STTblWidth.DXA);
                width.setW(BigInteger.valueOf((long) OfficialPaper.bodyWidth() * shares[j] / all));
                cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
                XWPFParagraph paragraph = cell.getParagraphs().getFirst();
                PaperRole role = i == 0 ? PaperRole.TABLE_HEAD : j == 0 ? PaperRole.TABLE_TEXT : PaperRole.TABLE_NUMBER;
                paragraph.setStyle(role.styleId());
                XWPFRun run = paragraph.createRun();
                String[] lines = rows[i][j].split("\n");
                for (int line = 0; line < lines.length; line++) {
                    if (line > 0) run.addBreak();
                    run.setText(lines[line]);
                }
            }
        }
    }
}
