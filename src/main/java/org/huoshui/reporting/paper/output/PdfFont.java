package org.huoshui.reporting.paper.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huoshui.reporting.paper.font.SubsetFont;

/** A font of a PDF file: composite, identity encoded, CFF outlines embedded. */
final class PdfFont {

    private static final int MOST_IN_BLOCK = 100;

    private PdfFont() {}

    static int write(PdfFile file, SubsetFont font, int ordinal) {
        String name = "/" + font.name(ordinal);
        int program = file.stream("/Subtype /CIDFontType0C", font.cff(ordinal));
        int descriptor = file.add("<< /Type /FontDescriptor /FontName " + name
                + " /Flags 4 /FontBBox [-1000 -500 2000 1500] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700"
                + " /StemV 80 /FontFile3 " + program + " 0 R >>");
        StringBuilder widths = new StringBuilder("[1 [");
        for (int character : font.characters())
            widths.append(Math.round(font.face().advance(character))).append(' ');
        widths.append("]]");
        int descendant = file.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont " + name
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor "
                + descriptor + " 0 R /DW 1000 /W " + widths + " >>");
        int unicode = file.stream("", toUnicode(font.characters()).getBytes(StandardCharsets.US_ASCII));
        return file.add("<< /Type /Font /Subtype /Type0 /BaseFont " + name + " /Encoding /Identity-H /DescendantFonts ["
                + descendant + " 0 R] /ToUnicode " + unicode + " 0 R >>");
    }

    private static String toUnicode(List<Integer> characters) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < characters.size(); from += MOST_IN_BLOCK) {
            int to = Math.min(characters.size(), from + MOST_IN_BLOCK);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append("<%04X> <".formatted(i + 1));
                for (char unit : Character.toChars(characters.get(i))) map.append("%04X".formatted((int) unit));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
