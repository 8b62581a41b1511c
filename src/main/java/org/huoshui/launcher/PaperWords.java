package org.huoshui.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The words of a report's file: a text exactly as it is, a byte order mark and all, so that places in it can be counted; of a
 * Word document its paragraphs, one a line, without what tracked changes took out.
 */
final class PaperWords {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int LARGEST = 64 << 20;

    private PaperWords() {}

    /** Throws {@link Refused} LAU-111, 112, 131 or 132. */
    static String of(Path file) {
        byte[] bytes = bytes(file);
        String name = String.valueOf(file.getFileName());
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        if (zip) return document(name, bytes);
        boolean other = name.toLowerCase(Locale.ROOT).matches(".*\\.(pdf|docx?|wps|rtf|xlsx?|pptx?|ofd|png|jpe?g|zip)")
                || startsWith(bytes, "%PDF")
                || startsWith(bytes, "{\\rtf")
                || bytes.length > 3 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf;
        if (other) throw Refused.because(LauncherError.NOT_A_TEXT, name);
        String text = decoded(bytes, StandardCharsets.UTF_8);
        if (text == null) text = decoded(bytes, Charset.forName("GB18030"));
        if (text == null || text.indexOf('\0') >= 0) throw Refused.because(LauncherError.NOT_A_TEXT, name);
        return text;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw Refused.because(LauncherError.NO_SUCH_FILE, file);
        } catch (IOException e) {
            throw Refused.because(LauncherError.FILE_UNREADABLE, file);
        }
    }

    private static boolean startsWith(byte[] bytes, String sign) {
        return new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1).startsWith(sign);
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String document(String name, byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) return paragraphs(name, zip);
            }
        } catch (IOException | XMLStreamException e) {
            throw Refused.because(LauncherError.DOCUMENT_DAMAGED, name);
        }
        throw Refused.because(LauncherError.NOT_A_TEXT, name);
    }

    private static String paragraphs(String name, InputStream in) throws IOException, XMLStreamException {
        byte[] xml = in.readNBytes(LARGEST + 1);
        if (xml.length > LARGEST) throw Refused.because(LauncherError.DOCUMENT_DAMAGED, name);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // a document comes from anywhere: it must not name other files
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        StringBuilder words = new StringBuilder();
        int inText = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && WORD.equals(reader.getNamespaceURI())) {
                switch (reader.getLocalName()) {
                    case "t" -> inText++;
                    case "tab" -> words.append('\t');
                    case "br", "cr" -> words.append('\n');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && WORD.equals(reader.getNamespaceURI())) {
                if (reader.getLocalName().equals("t")) inText--;
                else if (reader.getLocalName().equals("p")) words.append('\n');
            } else if (event == XMLStreamConstants.CHARACTERS && inText > 0) {
                words.append(reader.getText());
            }
        }
        return words.toString();
    }
}
