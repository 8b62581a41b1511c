package org.huoshui.reporting.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huoshui.reporting.template.Docx;

/** Documents, and what a user's program does to them. */
final class Documents {

    private static final String BODY = "word/document.xml";

    private Documents() {}

    static byte[] plain(String... paragraphs) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : paragraphs)
                document.createParagraph().createRun().setText(text);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String body(byte[] docx) {
        return part(docx, BODY);
    }

    static String part(byte[] docx, String part) {
        return new String(Docx.open("x.docx", docx).part(part), StandardCharsets.UTF_8);
    }

    /** The document with another body. */
    static byte[] edited(byte[] docx, UnaryOperator<String> edit) {
        return edited(docx, BODY, edit);
    }

    static byte[] edited(byte[] docx, String part, UnaryOperator<String> edit) {
        Docx opened = Docx.open("x.docx", docx);
        String before = new String(opened.part(part), StandardCharsets.UTF_8);
        String after = edit.apply(before);
        if (after.equals(before)) throw new AssertionError("the edit changed nothing");
        opened.replace(part, after.getBytes(StandardCharsets.UTF_8));
        return opened.packed();
    }

    static byte[] without(byte[] docx, String part) {
        Docx opened = Docx.open("x.docx", docx);
        if (!opened.has(part)) throw new AssertionError("no part " + part);
        opened.remove(part);
        return opened.packed();
    }
}
