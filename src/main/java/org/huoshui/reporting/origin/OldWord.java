package org.huoshui.reporting.origin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.huoshui.kernel.Refused;

/** Reads the words and tables of a .doc (and of the .wps files that are one). Deleted text of tracked changes stays out. */
final class OldWord {

    // marks that Word 97 keeps among the characters
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_SEPARATOR = '\u0014';
    private static final char FIELD_END = '\u0015';

    private OldWord() {}

    static PlainPaper read(String fileName, byte[] bytes) {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            PlainPaper paper = new PlainPaper(pieces(document.getRange()));
            if (paper.isEmpty()) throw Refused.because(OriginFault.NO_TEXT, fileName);
            return paper;
        } catch (EncryptedDocumentException e) {
            throw Refused.because(OriginFault.ENCRYPTED, fileName);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // the library answers damage with a dozen kinds of exception; to the sender they mean one thing
            throw Refused.because(
                    OriginFault.UNREADABLE_DOC, fileName, e.getClass().getSimpleName());
        }
    }

    private static List<PlainPaper.Piece> pieces(Range range) {
        List<PlainPaper.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                pieces.add(grid(table));
                i += table.numParagraphs() - 1;
                continue;
            }
            for (String line : words(paragraph).split("[\u000B\f]"))
                if (!line.strip().isEmpty()) pieces.add(new PlainPaper.Line(line.strip()));
        }
        return pieces;
    }

    private static PlainPaper.Grid grid(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++)
                cells.add(words(row.getCell(c)).strip());
            rows.add(List.copyOf(cells));
        }
        return new PlainPaper.Grid(List.copyOf(rows));
    }

    private static String words(Range range) {
        StringBuilder words = new StringBuilder();
        boolean fieldCode = false;
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            CharacterRun run = range.getCharacterRun(i);
            if (run.isMarkedDeleted()) continue;
            for (char c : run.text().toCharArray()) {
                if (c == FIELD_BEGIN) fieldCode = true;
                else if (c == FIELD_SEPARATOR || c == FIELD_END) fieldCode = false;
                else if (!fieldCode && (c >= ' ' || c == '\t' || c == '\u000B' || c == '\f')) words.append(c);
                else if (c == '\u001e') words.append('-');
            }
        }
        return words.toString();
    }
}
