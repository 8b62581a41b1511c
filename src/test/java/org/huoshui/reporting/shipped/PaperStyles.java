package org.huoshui.reporting.shipped;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Defaults, outline styles, and for each font of an official document the one to use where a machine lacks it. */
final class PaperStyles {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** What Windows, macOS or Linux have instead. */
    private static final Map<String, String> INSTEAD = Map.of(
            "仿宋_GB2312", "仿宋",
            "楷体_GB2312", "楷体",
            "方正小标宋简体", "宋体",
            "黑体", "SimHei",
            "宋体", "SimSun");

    private final XWPFDocument document;

    PaperStyles(XWPFDocument document) {
        this.document = document;
    }

    void write() {
        try {
            CTStyles styles = StylesDocument.Factory.parse("""
                    <w:styles xmlns:w="%s">
                      <w:docDefaults>
                        <w:rPrDefault><w:rPr>
                          <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"/>
                          <w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>
                        </w:rPr></w:rPrDefault>
                      </w:docDefaults>
                      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
                      <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
                      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
                        <w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr></w:style>
                    </w:styles>
                    """.formatted(W)).getStyles();
            document.getStyles().setStyles(styles);
            for (String id : new String[] {"Normal", "Title", "Heading1"}) {
                for (int i = 0; i < styles.sizeOfStyleArray(); i++)
                    if (styles.getStyleArray(i).getStyleId().equals(id)
                            && document.getStyles().getStyle(id) == null)
                        document.getStyles().addStyle(new XWPFStyle(styles.getStyleArray(i)));
            }
            fontTable();
        } catch (XmlException | InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fontTable() throws InvalidFormatException, IOException {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:fonts xmlns:w=\"" + W + "\">");
        INSTEAD.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(font -> xml.append("<w:font w:name=\"")
                        .append(font.getKey())
                        .append("\"><w:altName w:val=\"")
                        .append(font.getValue())
                        .append("\"/><w:charset w:val=\"86\"/></w:font>"));
        xml.append("</w:fonts>");
        var uri = PackagingURIHelper.createPartName("/word/fontTable.xml");
        PackagePart part = document.getPackage().createPart(uri, XWPFRelation.FONT_TABLE.getContentType());
        try (OutputStream out = part.getOutputStream()) {
            out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.getPackagePart().addRelationship(uri, TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
    }
}
