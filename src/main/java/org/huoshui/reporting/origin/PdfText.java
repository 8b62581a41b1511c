package org.huoshui.reporting.origin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Tells a PDF with text from a scan, so that the refusal can say what helps. Nothing else is read of a PDF. */
final class PdfText {

    // the operators that show text, after a string or an array
    private static final Pattern SHOWS_TEXT = Pattern.compile("[)>\\]]\\s*T[jJ]\\b");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MOST_OF_A_STREAM = 262_144;

    private PdfText() {}

    static boolean isThere(byte[] pdf) {
        if (SHOWS_TEXT.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).find()) return true;
        for (int at = find(pdf, 0); at >= 0; at = find(pdf, at + 1)) {
            int content = at + STREAM.length;
            while (content < pdf.length && (pdf[content] == '\r' || pdf[content] == '\n')) content++;
            if (SHOWS_TEXT.matcher(inflated(pdf, content)).find()) return true;
        }
        return false;
    }

    private static int find(byte[] pdf, int from) {
        for (int i = from; i + STREAM.length <= pdf.length; i++) {
            int j = 0;
            while (j < STREAM.length && pdf[i + j] == STREAM[j]) j++;
            if (j == STREAM.length && (i < 3 || pdf[i - 1] != 'd')) return i;
        }
        return -1;
    }

    private static String inflated(byte[] pdf, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8_192];
            while (!inflater.finished() && out.size() < MOST_OF_A_STREAM) {
                int length = inflater.inflate(buffer);
                if (length == 0) break;
                out.write(buffer, 0, length);
            }
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (DataFormatException e) {
            return "";
        } finally {
            inflater.end();
        }
    }
}
