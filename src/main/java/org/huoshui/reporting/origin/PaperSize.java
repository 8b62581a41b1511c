package org.huoshui.reporting.origin;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;

/**
 * How much one old report may hold, asked as early as it can be told: a document of a few kilobytes unpacks to a hundred
 * thousand paragraphs, and making a tree of them takes the memory and the time of everybody else.
 */
final class PaperSize {

    /** Characters; a page of 22 lines of 28 has some six hundred. */
    private static final int LONGEST = 600_000;

    /** Three hundred pages have 6,600 lines. */
    static final int MOST_PARAGRAPHS = 20_000;

    /** Each is a row of the database, and one for somebody to decide about. */
    static final int MOST_FIGURES = 20_000;

    private PaperSize() {}

    /** Before the tree is made: the parts that are read, passed through once. */
    static void bound(String fileName, Docx docx) {
        int paragraphs = 0;
        for (String part : docx.textParts()) {
            paragraphs += paragraphs(docx.part(part), MOST_PARAGRAPHS - paragraphs);
            if (paragraphs > MOST_PARAGRAPHS) throw tooMany(fileName);
        }
    }

    /** Before a document is laid out of it. */
    static void bound(String fileName, PlainPaper paper) {
        int characters = 0;
        int paragraphs = 0;
        for (PlainPaper.Piece piece : paper.pieces())
            switch (piece) {
                case PlainPaper.Line line -> {
                    paragraphs++;
                    characters += line.text().length() + 1;
                }
                case PlainPaper.Grid grid -> {
                    // a table has as many cells in each row as in its longest
                    int columns = grid.rows().stream()
                            .mapToInt(row -> row.size())
                            .max()
                            .orElse(0);
                    paragraphs = (int) Math.min(
                            MOST_PARAGRAPHS + 1L,
                            paragraphs + (long) columns * grid.rows().size());
                    for (var row : grid.rows()) for (String cell : row) characters += cell.length() + 1;
                }
            }
        bound(fileName, characters, paragraphs);
    }

    static void bound(String fileName, int characters, int paragraphs) {
        if (characters > LONGEST) throw Refused.because(OriginFault.TOO_LONG, fileName, characters, LONGEST);
        if (paragraphs > MOST_PARAGRAPHS) throw tooMany(fileName);
    }

    static void bound(String fileName, FindingFigures.Result found) {
        int figures = found.figures().size();
        if (figures > MOST_FIGURES)
            throw Refused.because(OriginFault.TOO_MANY_FIGURES, fileName, figures, MOST_FIGURES);
    }

    private static Refused tooMany(String fileName) {
        return Refused.because(OriginFault.TOO_MANY_PARAGRAPHS, fileName, MOST_PARAGRAPHS);
    }

    /** At most one more than there may be. A part that cannot be read to its end is refused when its tree is made. */
    private static int paragraphs(byte[] part, int most) {
        int paragraphs = 0;
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext() && paragraphs <= most)
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("p")
                        && Wml.W.equals(xml.getNamespaceURI())) paragraphs++;
            xml.close();
        } catch (XMLStreamException e) {
            return paragraphs;
        }
        return paragraphs;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
