package org.huoshui.reporting.paper.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** Objects of a PDF file, numbered from 1, with the table that says where each begins. */
final class PdfFile {

    private final List<byte @Nullable []> objects = new ArrayList<>();

    /** A number for an object that is written later. */
    int reserve() {
        objects.add(null);
        return objects.size();
    }

    int add(String dictionary) {
        int number = reserve();
        set(number, dictionary);
        return number;
    }

    void set(int number, String content) {
        objects.set(number - 1, latin(content));
    }

    /** @param entries of the stream's dictionary besides length and filter */
    int stream(String entries, byte[] content) {
        return filtered(entries + " /Filter /FlateDecode", deflated(content));
    }

    /** @param content already in the filter the entries name */
    int filtered(String entries, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("<< " + entries + " /Length " + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(latin("\nendstream"));
        objects.add(out.toByteArray());
        return objects.size();
    }

    byte[] write(int catalogue, int information) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        int[] places = new int[objects.size()];
        for (int i = 0; i < places.length; i++) {
            byte[] object = objects.get(i);
            if (object == null) throw new IllegalStateException("object " + (i + 1) + " was never written");
            places[i] = out.size();
            out.writeBytes(latin((i + 1) + " 0 obj\n"));
            out.writeBytes(object);
            out.writeBytes(latin("\nendobj\n"));
        }
        int table = out.size();
        StringBuilder tail = new StringBuilder("xref\n0 " + (places.length + 1) + "\n0000000000 65535 f \n");
        for (int place : places) tail.append("%010d 00000 n \n".formatted(place));
        tail.append("trailer\n<< /Size ").append(places.length + 1);
        tail.append(" /Root ")
                .append(catalogue)
                .append(" 0 R /Info ")
                .append(information)
                .append(" 0 R >>\n");
        tail.append("startxref\n").append(table).append("\n%%EOF\n");
        out.writeBytes(latin(tail.toString()));
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** A text string in UTF-16, as a hexadecimal string. */
    static String text(String text) {
        StringBuilder hex = new StringBuilder("<FEFF");
        for (char unit : text.toCharArray()) hex.append("%04X".formatted((int) unit));
        return hex.append('>').toString();
    }

    /** Up to three decimals, no exponent. */
    static String number(double value) {
        long thousandths = Math.round(value * 1000);
        StringBuilder text = new StringBuilder();
        if (thousandths < 0) text.append('-');
        long size = Math.abs(thousandths);
        text.append(size / 1000);
        long rest = size % 1000;
        if (rest != 0) {
            String digits = "%03d".formatted(rest);
            int end = 3;
            while (digits.charAt(end - 1) == '0') end--;
            text.append('.').append(digits, 0, end);
        }
        return text.toString();
    }
}
