package org.huoshui.assurance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packages made to hurt: bombs of zip and of XML, outside entities, macros, controls, links that fetch, formulas that
 * run programs, giant dimensions, deep nests.
 *
 * @param name empty: the name of the file it was made from
 */
record HostilePackage(String kind, String name, byte[] content) {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String WORD = "word/document.xml";
    private static final String S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static HostilePackage of(Random random, byte[] good) {
        boolean word = random.nextBoolean();
        return switch (random.nextInt(26)) {
            case 0 -> made("zip bomb", word, main(word), zeros(30 + random.nextInt(60)));
            case 1 -> nested(random);
            case 2 -> many(20_000 + random.nextInt(20_000));
            case 3 -> odd("path traversal", word, "../../../../tmp/evil.xml");
            case 4 -> odd("long part name", word, "xl/" + "长".repeat(2_000 + random.nextInt(9_000)));
            case 5 -> made("XML bomb", word, main(word), laughs(word));
            case 6 -> made("outside entity", word, main(word), entity(word, random));
            case 7 -> odd("macros", word, (word ? "word" : "xl") + "/vbaProject.bin");
            case 8 -> odd("ActiveX", word, (word ? "word" : "xl") + "/activeX/activeX1.xml");
            case 9 -> odd("OLE object", word, (word ? "word" : "xl") + "/embeddings/oleObject1.bin");
            case 10 -> links(word, random);
            case 11 -> made("DDE", word, word ? WORD : "xl/externalLinks/externalLink1.xml", dde(word));
            case 12 -> made("cell at XFD1048576", false, SHEET, sheet(corner()));
            case 13 ->
                made("giant dimension", false, SHEET, sheet(rows(random.nextInt(3_000), 1 + random.nextInt(16_000))));
            case 14 -> made("many merged cells", false, SHEET, merged(20_000 + random.nextInt(60_000)));
            case 15 -> made("millions of styles", false, "xl/styles.xml", styles(70_000 + random.nextInt(300_000)));
            case 16 -> made("deep nest", word, main(word), deep(word, 500 + random.nextInt(60_000)));
            case 17 -> made("formulas that run", false, SHEET, formulas(random));
            case 18 -> made("giant text", word, main(word), giantText(word, 1 + random.nextInt(12)));
            case 19 -> made("giant attribute", word, main(word), giantAttribute(word, 1 + random.nextInt(12)));
            case 20 ->
                made("many shared strings", false, "xl/sharedStrings.xml", strings(100_000 + random.nextInt(900_000)));
            case 21 -> made("many paragraphs", true, WORD, paragraphs(20_000 + random.nextInt(150_000)));
            case 22 -> made("circular formulas", false, SHEET, circular(2_000 + random.nextInt(8_000)));
            case 23 -> made("many comments in tables", true, WORD, tables(60 + random.nextInt(180)));
            case 24 -> repacked(random, good);
            default -> made("odd numbers", false, SHEET, oddNumbers(random));
        };
    }

    private static String main(boolean word) {
        return word ? WORD : SHEET;
    }

    /** A sound package with one part in another's place, or beside the others. */
    private static HostilePackage made(String kind, boolean word, String part, byte[] content) {
        Map<String, byte[]> parts = sound(word);
        parts.put(part, content);
        return new HostilePackage(kind, "试验" + (word ? ".docx" : ".xlsx"), zip(parts));
    }

    private static HostilePackage odd(String kind, boolean word, String part) {
        return made(kind, word, part, text("<x/>"));
    }

    static Map<String, byte[]> sound(boolean word) {
        String type = "application/vnd.openxmlformats-officedocument.";
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String main = word ? "wordprocessingml.document.main+xml" : "spreadsheetml.sheet.main+xml";
        String at = word ? "/word/document.xml" : "/xl/workbook.xml";
        parts.put(
                "[Content_Types].xml",
                text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"" + at
                        + "\" ContentType=\"" + type + main + "\"/>"
                        + (word
                                ? ""
                                : "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + type
                                        + "spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\""
                                        + type + "spreadsheetml.styles+xml\"/>"
                                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type
                                        + "spreadsheetml.sharedStrings+xml\"/>")
                        + "</Types>"));
        parts.put("_rels/.rels", rels("rId1", relation + "officeDocument", at.substring(1), ""));
        if (word) {
            parts.put(WORD, document("<w:p><w:r><w:t>各项存款余额{{各项存款余额}}</w:t></w:r></w:p>"));
            return parts;
        }
        parts.put(
                "xl/workbook.xml",
                text("<workbook xmlns=\"" + S + "\" xmlns:r=\"" + relation.substring(0, relation.length() - 1)
                        + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + relation
                        + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"" + relation + "styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"rId3\" Type=\"" + relation
                        + "sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        parts.put(SHEET, sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        parts.put("xl/styles.xml", text("<styleSheet xmlns=\"" + S + "\"/>"));
        parts.put("xl/sharedStrings.xml", text("<sst xmlns=\"" + S + "\"/>"));
        return parts;
    }

    private static byte[] rels(String id, String type, String target, String mode) {
        return text(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\""
                        + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"" + mode + "/></Relationships>");
    }

    static byte[] sheet(String rows) {
        return text("<worksheet xmlns=\"" + S + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] document(String body) {
        return text("<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>");
    }

    private static byte[] zeros(int megabytes) {
        byte[] zeros = new byte[megabytes << 20];
        java.util.Arrays.fill(zeros, (byte) ' ');
        return zeros;
    }

    private static HostilePackage nested(Random random) {
        byte[] inner = zip(Map.of("a", zeros(8)));
        for (int i = 0; i < 3 + random.nextInt(4); i++) inner = zip(Map.of("a.zip", inner, "b.zip", inner));
        return made("nested zips", random.nextBoolean(), "xl/media/inner.zip", inner);
    }

    private static HostilePackage many(int number) {
        Map<String, byte[]> parts = sound(false);
        for (int i = 0; i < number; i++) parts.put("xl/media/" + i, new byte[0]);
        return new HostilePackage("many entries", "试验.xlsx", zip(parts));
    }

    private static byte[] laughs(boolean word) {
        StringBuilder entities = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">");
        for (int i = 1; i < 12; i++)
            entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        return text(entities + "]>" + (word ? "<w:document xmlns:w=\"" + W + "\">" : "<worksheet xmlns=\"" + S + "\">")
                + "&a11;" + (word ? "</w:document>" : "</worksheet>"));
    }

    private static byte[] entity(boolean word, Random random) {
        String where = switch (random.nextInt(3)) {
            case 0 -> "file:///etc/passwd";
            case 1 -> "http://127.0.0.1:9/x";
            default -> "file:///dev/zero";
        };
        return text("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"" + where + "\">]>"
                + (word
                        ? "<w:document xmlns:w=\"" + W + "\">&a;</w:document>"
                        : "<worksheet xmlns=\"" + S + "\">&a;</worksheet>"));
    }

    private static HostilePackage links(boolean word, Random random) {
        String[] kinds = {"attachedTemplate", "image", "oleObject", "frame", "subDocument"};
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return made(
                "outside link",
                word,
                word ? "word/_rels/settings.xml.rels" : "xl/worksheets/_rels/sheet1.xml.rels",
                rels(
                        "rId1",
                        relation + kinds[random.nextInt(kinds.length)],
                        "http://127.0.0.1:9/x.dotm",
                        " TargetMode=\"External\""));
    }

    private static byte[] dde(boolean word) {
        return word
                ? document(
                        "<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd.exe</w:instrText></w:r></w:p>")
                : text("<externalLink xmlns=\"" + S
                        + "\"><ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/></externalLink>");
    }

    private static String corner() {
        return "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    }

    private static String rows(int lines, int column) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= lines; i++)
            rows.append("<row r=\"" + i * 349 + "\"><c r=\""
                    + org.apache.poi.ss.util.CellReference.convertNumToColString(column) + i * 349
                    + "\"><v>1</v></c></row>");
        return rows.toString();
    }

    private static byte[] merged(int number) {
        StringBuilder areas = new StringBuilder();
        for (int i = 1; i <= number; i++) areas.append("<mergeCell ref=\"A" + 2 * i + ":XFD" + (2 * i + 1) + "\"/>");
        return text("<worksheet xmlns=\"" + S
                + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><mergeCells>" + areas
                + "</mergeCells></worksheet>");
    }

    private static byte[] styles(int number) {
        return text("<styleSheet xmlns=\"" + S + "\"><cellXfs>" + "<xf numFmtId=\"0\"/>".repeat(number)
                + "</cellXfs></styleSheet>");
    }

    private static byte[] deep(boolean word, int depth) {
        if (word) return document("<w:sdt><w:sdtContent>".repeat(depth) + "</w:sdtContent></w:sdt>".repeat(depth));
        return text("<worksheet xmlns=\"" + S + "\">" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</worksheet>");
    }

    private static byte[] formulas(Random random) {
        String[] all = {
            "cmd|' /C calc'!A0", "HYPERLINK(\"http://127.0.0.1:9/\",\"a\")", "WEBSERVICE(\"http://127.0.0.1:9/\")",
            "REPT(REPT(\"a\",32000),32000)", "1E308*1E308", "INDIRECT(\"A\"&amp;ROW())",
            "SUM(A1:XFD1048576)", "((((((((1))))))))", "OFFSET(A1,0,0,1048576,16384)"
        };
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 30; i++)
            rows.append("<row r=\"" + i + "\"><c r=\"B" + i + "\"><f>" + all[random.nextInt(all.length)]
                    + "</f></c></row>");
        return sheet(rows.toString());
    }

    private static byte[] giantText(boolean word, int megabytes) {
        String text = "金".repeat(megabytes * 340_000);
        return word
                ? document("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>")
                : sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>");
    }

    private static byte[] giantAttribute(boolean word, int megabytes) {
        String text = "a".repeat(megabytes << 20);
        return word ? document("<w:p w:rsidR=\"" + text + "\"/>") : sheet("<row r=\"1\" spans=\"" + text + "\"/>");
    }

    private static byte[] strings(int number) {
        return text("<sst xmlns=\"" + S + "\">" + "<si><t>存款</t></si>".repeat(number) + "</sst>");
    }

    private static byte[] paragraphs(int number) {
        return document("<w:p><w:r><w:t>存款1亿元，增长2%。</w:t></w:r></w:p>".repeat(number));
    }

    private static byte[] circular(int number) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= number; i++)
            rows.append("<row r=\"" + i + "\"><c r=\"A" + i + "\"><f>A" + (i % number + 1) + "+1</f></c></row>");
        return sheet(rows.toString());
    }

    private static byte[] tables(int depth) {
        String open = "<w:tbl><w:tr><w:tc>";
        return document(open.repeat(depth / 3) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(depth / 3));
    }

    private static byte[] oddNumbers(Random random) {
        String[] numbers = {
            "NaN", "1e999", "-1e999", "0x10", "1,000", "九百", "1e-400", "Infinity", "", "  1 ", "9".repeat(400)
        };
        StringBuilder rows =
                new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>各项存款余额</t></is></c></row>");
        for (int i = 2; i < 30; i++)
            rows.append("<row r=\"" + i + "\"><c r=\"B" + i + "\"><v>" + numbers[random.nextInt(numbers.length)]
                    + "</v></c></row>");
        return sheet(rows.toString());
    }

    /** A good package with one of its XML parts hurt: sound as a zip. */
    private static HostilePackage repacked(Random random, byte[] good) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; )
                parts.put(entry.getName(), zip.readNBytes(4 << 20));
        } catch (IOException | IllegalArgumentException e) {
            return new HostilePackage("as it is", "", good);
        }
        if (parts.isEmpty()) return new HostilePackage("as it is", "", good);
        String chosen = parts.keySet().stream()
                .skip(random.nextInt(parts.size()))
                .findFirst()
                .orElseThrow();
        byte[] part = parts.get(chosen).clone();
        switch (random.nextInt(4)) {
            case 0 -> parts.remove(chosen);
            case 1 -> parts.put(chosen, java.util.Arrays.copyOf(part, part.length / 2));
            case 2 ->
                parts.put(
                        chosen,
                        text(new String(part, StandardCharsets.UTF_8)
                                .replaceAll("\\d{2}", "" + random.nextInt(Integer.MAX_VALUE))));
            default -> {
                for (int i = 0; i < 20 && part.length > 0; i++)
                    part[random.nextInt(part.length)] = (byte) random.nextInt();
                parts.put(chosen, part);
            }
        }
        return new HostilePackage("part hurt, packed anew", "", zip(parts));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    // the clock would make the same number another file
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2022, 12, 31, 12, 0));
        return entry;
    }
}
