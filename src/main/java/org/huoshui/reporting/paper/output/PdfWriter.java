package org.huoshui.reporting.paper.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.reporting.paper.font.Face;
import org.huoshui.reporting.paper.font.SubsetFont;
import org.huoshui.reporting.paper.layout.Pages;
import org.huoshui.reporting.paper.layout.Sheet;

/**
 * PDF 1.7. Every face becomes a CID-keyed font with the glyphs in use, and a table back to Unicode, so that text can be
 * selected, searched and read aloud.
 */
public final class PdfWriter {

    private final PdfFile file = new PdfFile();
    private final Map<Face, SubsetFont> fonts = new LinkedHashMap<>();
    private final Map<byte[], String> pictures = new IdentityHashMap<>();
    private final StringBuilder pictureResources = new StringBuilder();

    private PdfWriter() {}

    public static byte[] write(Pages pages) {
        return new PdfWriter().file(pages);
    }

    private byte[] file(Pages pages) {
        int tree = file.reserve();
        int resources = file.reserve();
        List<Integer> numbers = new ArrayList<>();
        for (Sheet sheet : pages.sheets()) numbers.add(page(sheet, tree, resources));
        StringBuilder kids = new StringBuilder();
        for (int number : numbers) kids.append(number).append(" 0 R ");
        file.set(tree, "<< /Type /Pages /Count " + numbers.size() + " /Kids [" + kids + "] >>");
        StringBuilder named = new StringBuilder();
        int ordinal = 0;
        for (SubsetFont font : fonts.values())
            named.append("/F")
                    .append(ordinal)
                    .append(' ')
                    .append(PdfFont.write(file, font, ordinal++))
                    .append(" 0 R ");
        file.set(resources, "<< /Font << " + named + ">> /XObject << " + pictureResources + ">> >>");
        String outlines = outlines(pages, numbers);
        int catalogue = file.add("<< /Type /Catalog /Pages " + tree + " 0 R /Lang (zh-CN)" + outlines
                + " /ViewerPreferences << /DisplayDocTitle true >> >>");
        int information = file.add("<< /Title " + PdfFile.text(pages.title()) + " /Creator "
                + PdfFile.text("活水 Huoshui") + " /Producer " + PdfFile.text("Huoshui") + " >>");
        return file.write(catalogue, information);
    }

    private int page(Sheet sheet, int tree, int resources) {
        StringBuilder content = new StringBuilder();
        for (Sheet.Mark mark : sheet.marks())
            switch (mark) {
                case Sheet.Text text -> text(text, sheet.height(), content);
                case Sheet.Shape shape -> shape(shape, sheet.height(), content);
                case Sheet.Picture picture -> picture(picture, sheet.height(), content);
            }
        int stream = file.stream("", content.toString().getBytes(StandardCharsets.ISO_8859_1));
        return file.add("<< /Type /Page /Parent " + tree + " 0 R /MediaBox [0 0 " + n(sheet.width()) + ' '
                + n(sheet.height()) + "] /Resources " + resources + " 0 R /Contents " + stream + " 0 R >>");
    }

    private static String n(double value) {
        return PdfFile.number(value);
    }

    private static String colour(int rgb, String operator) {
        return n((rgb >> 16 & 0xff) / 255.0)
                + ' '
                + n((rgb >> 8 & 0xff) / 255.0)
                + ' '
                + n((rgb & 0xff) / 255.0)
                + ' '
                + operator
                + '\n';
    }

    private void text(Sheet.Text text, double height, StringBuilder out) {
        SubsetFont font = fonts.computeIfAbsent(text.face(), SubsetFont::new);
        int ordinal = List.copyOf(fonts.keySet()).indexOf(text.face());
        out.append("q BT\n").append(colour(text.colour(), "rg"));
        if (text.heavier())
            out.append(colour(text.colour(), "RG"))
                    .append(n(text.size() * 0.03))
                    .append(" w 2 Tr\n");
        out.append("/F").append(ordinal).append(' ').append(n(text.size())).append(" Tf 1 0 0 1 ");
        out.append(n(text.x())).append(' ').append(n(height - text.baseline())).append(" Tm\n[<");
        int[] characters = text.text().codePoints().toArray();
        double wanted = 0;
        double reached = 0;
        for (int i = 0; i < characters.length; i++) {
            double off = (reached - wanted) * 1000 / text.size();
            // what a reader sums up must not drift from where the character stands
            if (Math.abs(off) >= 1) {
                long shift = Math.round(off);
                out.append("> ").append(shift).append(" <");
                reached -= shift * text.size() / 1000;
            }
            out.append("%04X".formatted(font.number(characters[i])));
            reached += Math.round(text.face().advance(characters[i])) * text.size() / 1000;
            wanted += text.advances().get(i);
        }
        out.append(">] TJ ET Q\n");
    }

    private static void shape(Sheet.Shape shape, double height, StringBuilder out) {
        out.append("q ");
        if (shape.stroke() > 0)
            out.append(colour(shape.colour(), "RG")).append(n(shape.stroke())).append(" w 1 j\n");
        else out.append(colour(shape.colour(), "rg"));
        List<Double> xy = shape.xy();
        for (int i = 0; i < xy.size(); i += 2)
            out.append(n(xy.get(i)))
                    .append(' ')
                    .append(n(height - xy.get(i + 1)))
                    .append(i == 0 ? " m " : " l ");
        if (shape.stroke() > 0) out.append(shape.closed() ? "s Q\n" : "S Q\n");
        else out.append("h f Q\n");
    }

    private void picture(Sheet.Picture picture, double height, StringBuilder out) {
        String name = pictures.get(picture.image());
        if (name == null) {
            name = "/P" + pictures.size();
            int number = PdfPicture.write(file, picture.image());
            pictures.put(picture.image(), name);
            pictureResources.append(name).append(' ').append(number).append(" 0 R ");
        }
        out.append("q ")
                .append(n(picture.width()))
                .append(" 0 0 ")
                .append(n(picture.height()))
                .append(' ');
        out.append(n(picture.x())).append(' ').append(n(height - picture.y() - picture.height()));
        out.append(" cm ").append(name).append(" Do Q\n");
    }

    /** The list of contents: headings one below the other, deeper ones within. */
    private String outlines(Pages pages, List<Integer> pageNumbers) {
        if (pages.headings().isEmpty()) return "";
        int root = file.reserve();
        Outlines.Node top = Outlines.tree(pages.headings(), file);
        for (Outlines.Node node : top.all()) {
            Pages.Heading heading = node.heading();
            double y = pages.sheets().get(heading.page()).height() - heading.y();
            file.set(
                    node.number(),
                    "<< /Title " + PdfFile.text(heading.text()) + " /Parent "
                            + (node.parent() == 0 ? root : node.parent()) + " 0 R" + node.links() + " /Dest ["
                            + pageNumbers.get(heading.page()) + " 0 R /XYZ 0 " + n(y) + " null] >>");
        }
        file.set(root, "<< /Type /Outlines" + top.links() + " >>");
        return " /Outlines " + root + " 0 R /PageMode /UseNone";
    }
}
