package org.huoshui.reporting.paper.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huoshui.reporting.paper.font.Face;
import org.huoshui.reporting.paper.font.SubsetFont;
import org.huoshui.reporting.paper.layout.Pages;
import org.huoshui.reporting.paper.layout.Sheet;

/** OFD 1.0 after GB/T 33190-2016: a ZIP of XML, lengths in millimetres, fonts embedded as TrueType. */
public final class OfdWriter {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final String DOCUMENT = "Doc_0/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<Face, SubsetFont> fonts = new LinkedHashMap<>();
    private final Map<Face, Integer> fontIds = new LinkedHashMap<>();
    private final Map<byte[], Integer> pictures = new IdentityHashMap<>();
    private final StringBuilder pictureResources = new StringBuilder();
    private int lastId;

    private OfdWriter() {}

    public static byte[] write(Pages pages, LocalDate created) {
        return new OfdWriter().file(pages, created);
    }

    private byte[] file(Pages pages, LocalDate created) {
        StringBuilder list = new StringBuilder();
        StringBuilder text = new StringBuilder();
        int[] pageIds = new int[pages.sheets().size()];
        for (int i = 0; i < pageIds.length; i++) {
            Sheet sheet = pages.sheets().get(i);
            pageIds[i] = ++lastId;
            String place = "Pages/Page_" + i + "/Content.xml";
            list.append("<ofd:Page ID=\"%d\" BaseLoc=\"%s\"/>".formatted(pageIds[i], place));
            String content = page(sheet);
            text.append(content);
            parts.put(DOCUMENT + place, xml(content));
        }
        publicResources();
        boolean withPictures = !pictureResources.isEmpty();
        if (withPictures)
            parts.put(
                    DOCUMENT + "DocumentRes.xml",
                    xml(root(
                            "Res", " BaseLoc=\"Res\"", "<ofd:MultiMedias>" + pictureResources + "</ofd:MultiMedias>")));
        Sheet first = pages.sheets().getFirst();
        String common = "<ofd:CommonData><ofd:MaxUnitID>" + lastId + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>"
                + paper(first) + "</ofd:PhysicalBox></ofd:PageArea>"
                + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
                + (withPictures ? "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>" : "") + "</ofd:CommonData>";
        parts.put(
                DOCUMENT + "Document.xml",
                xml(root("Document", "", common + "<ofd:Pages>" + list + "</ofd:Pages>" + outlines(pages, pageIds))));
        String id = UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        parts.put(
                "OFD.xml",
                xml(root(
                        "OFD",
                        " Version=\"1.0\" DocType=\"OFD\"",
                        "<ofd:DocBody><ofd:DocInfo><ofd:DocID>" + id + "</ofd:DocID><ofd:Title>"
                                + escaped(pages.title())
                                + "</ofd:Title><ofd:CreationDate>" + created + "</ofd:CreationDate>"
                                + "<ofd:Creator>Huoshui</ofd:Creator></ofd:DocInfo>"
                                + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>")));
        return zipped();
    }

    private void publicResources() {
        StringBuilder list = new StringBuilder();
        int ordinal = 0;
        for (SubsetFont font : fonts.values()) {
            String file = "font_" + ordinal + ".ttf";
            String name = escaped(font.name(ordinal));
            list.append(
                    "<ofd:Font ID=\"%d\" FontName=\"%s\" FamilyName=\"%s\"><ofd:FontFile>%s</ofd:FontFile></ofd:Font>"
                            .formatted(fontIds.get(font.face()), name, name, file));
            parts.put(DOCUMENT + "Res/" + file, font.trueType(ordinal));
            ordinal++;
        }
        parts.put(
                DOCUMENT + "PublicRes.xml",
                xml(root("Res", " BaseLoc=\"Res\"", "<ofd:Fonts>" + list + "</ofd:Fonts>")));
    }

    private String page(Sheet sheet) {
        StringBuilder marks = new StringBuilder();
        int layer = ++lastId;
        for (Sheet.Mark mark : sheet.marks())
            switch (mark) {
                case Sheet.Text text -> text(text, marks);
                case Sheet.Shape shape -> shape(shape, marks);
                case Sheet.Picture picture -> picture(picture, marks);
            }
        return root(
                "Page",
                "",
                "<ofd:Area><ofd:PhysicalBox>" + paper(sheet)
                        + "</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\"" + layer + "\" Type=\"Body\">"
                        + marks + "</ofd:Layer></ofd:Content>");
    }

    private void text(Sheet.Text text, StringBuilder out) {
        SubsetFont font = fonts.computeIfAbsent(text.face(), SubsetFont::new);
        int fontId = fontIds.computeIfAbsent(text.face(), unknown -> ++lastId);
        text.text().codePoints().forEach(font::number);
        double width = text.advances().stream().mapToDouble(Double::doubleValue).sum();
        double above = text.size();
        StringBuilder deltas = new StringBuilder();
        List<Double> advances = text.advances();
        for (int i = 0; i + 1 < advances.size(); i++)
            deltas.append(i == 0 ? "" : " ").append(mm(advances.get(i)));
        String colour = colour(text.colour());
        out.append("<ofd:TextObject ID=\"").append(++lastId).append("\" Boundary=\"");
        out.append(box(text.x(), text.baseline() - above, width, above * 1.3));
        out.append("\" Font=\"")
                .append(fontId)
                .append("\" Size=\"")
                .append(mm(text.size()))
                .append('"');
        if (text.heavier())
            out.append(" Stroke=\"true\" LineWidth=\"")
                    .append(mm(text.size() * 0.03))
                    .append('"');
        out.append("><ofd:FillColor Value=\"").append(colour).append("\"/>");
        if (text.heavier())
            out.append("<ofd:StrokeColor Value=\"").append(colour).append("\"/>");
        out.append("<ofd:TextCode X=\"0\" Y=\"").append(mm(above)).append('"');
        if (!deltas.isEmpty()) out.append(" DeltaX=\"").append(deltas).append('"');
        out.append('>').append(escaped(text.text())).append("</ofd:TextCode></ofd:TextObject>");
    }

    private void shape(Sheet.Shape shape, StringBuilder out) {
        List<Double> xy = shape.xy();
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (int i = 0; i < xy.size(); i += 2) {
            left = Math.min(left, xy.get(i));
            right = Math.max(right, xy.get(i));
            top = Math.min(top, xy.get(i + 1));
            bottom = Math.max(bottom, xy.get(i + 1));
        }
        // the boundary clips: leave room for the pen
        double pen = Math.max(shape.stroke(), 0.2);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xy.size(); i += 2)
            path.append(i == 0 ? "M " : " L ")
                    .append(mm(xy.get(i) - left + pen))
                    .append(' ')
                    .append(mm(xy.get(i + 1) - top + pen));
        if (shape.closed()) path.append(" C");
        boolean stroked = shape.stroke() > 0;
        out.append("<ofd:PathObject ID=\"").append(++lastId).append("\" Boundary=\"");
        out.append(box(left - pen, top - pen, right - left + 2 * pen, bottom - top + 2 * pen))
                .append('"');
        out.append(stroked ? " LineWidth=\"" + mm(shape.stroke()) + '"' : " Stroke=\"false\" Fill=\"true\"");
        out.append("><ofd:").append(stroked ? "StrokeColor" : "FillColor");
        out.append(" Value=\"")
                .append(colour(shape.colour()))
                .append("\"/><ofd:AbbreviatedData>")
                .append(path);
        out.append("</ofd:AbbreviatedData></ofd:PathObject>");
    }

    private void picture(Sheet.Picture picture, StringBuilder out) {
        Integer id = pictures.get(picture.image());
        if (id == null) {
            id = ++lastId;
            pictures.put(picture.image(), id);
            boolean jpeg = (picture.image()[0] & 0xff) == 0xff;
            String file = "image_" + id + (jpeg ? ".jpg" : ".png");
            parts.put(DOCUMENT + "Res/" + file, picture.image());
            pictureResources.append(
                    "<ofd:MultiMedia ID=\"%d\" Type=\"Image\" Format=\"%s\"><ofd:MediaFile>%s</ofd:MediaFile></ofd:MultiMedia>"
                            .formatted(id, jpeg ? "JPEG" : "PNG", file));
        }
        out.append("<ofd:ImageObject ID=\"").append(++lastId).append("\" Boundary=\"");
        out.append(box(picture.x(), picture.y(), picture.width(), picture.height()));
        out.append("\" CTM=\"").append(mm(picture.width())).append(" 0 0 ").append(mm(picture.height()));
        out.append(" 0 0\" ResourceID=\"").append(id).append("\"/>");
    }

    private static String outlines(Pages pages, int[] pageIds) {
        if (pages.headings().isEmpty()) return "";
        StringBuilder out = new StringBuilder("<ofd:Outlines>");
        for (Pages.Heading heading : pages.headings())
            out.append(
                    ("<ofd:OutlineElem Title=\"%s\"><ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:Goto><ofd:Dest Type=\"XYZ\""
                                    + " PageID=\"%d\" Left=\"0\" Top=\"%s\" Zoom=\"0\"/></ofd:Goto></ofd:Action></ofd:Actions>"
                                    + "</ofd:OutlineElem>")
                            .formatted(escaped(heading.text()), pageIds[heading.page()], mm(heading.y())));
        return out.append("</ofd:Outlines>").toString();
    }

    private static String colour(int rgb) {
        return (rgb >> 16 & 0xff) + " " + (rgb >> 8 & 0xff) + " " + (rgb & 0xff);
    }

    private static String mm(double points) {
        return PdfFile.number(points * 25.4 / 72);
    }

    /** A4 of Word's is 210.009 mm wide. */
    private static String paper(Sheet sheet) {
        return "0 0 " + Math.round(sheet.width() * 254 / 72) / 10.0 + ' '
                + Math.round(sheet.height() * 254 / 72) / 10.0;
    }

    private static String box(double x, double y, double width, double height) {
        return mm(x) + ' ' + mm(y) + ' ' + mm(width) + ' ' + mm(height);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String root(String name, String attributes, String content) {
        return "<ofd:" + name + " xmlns:ofd=\"" + NAMESPACE + "\"" + attributes + ">" + content + "</ofd:" + name + ">";
    }

    private static byte[] xml(String content) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + content).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] zipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // readers look for this one first
            put(zip, "OFD.xml", java.util.Objects.requireNonNull(parts.remove("OFD.xml")));
            for (var part : parts.entrySet()) put(zip, part.getKey(), part.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
