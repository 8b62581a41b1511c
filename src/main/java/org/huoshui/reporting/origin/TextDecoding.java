package org.huoshui.reporting.origin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Text files as Chinese offices have them: UTF-8 with or without a mark, UTF-16 with one, GB18030. */
final class TextDecoding {

    private TextDecoding() {}

    static String decode(String fileName, byte[] bytes) {
        String text = marked(bytes);
        if (text == null) text = strictly(bytes, 0, StandardCharsets.UTF_8);
        if (text == null) text = strictly(bytes, 0, Charset.forName("GB18030"));
        if (text == null || text.indexOf('\0') >= 0) throw Refused.because(OriginFault.UNKNOWN_ENCODING, fileName);
        return text;
    }

    private static @Nullable String marked(byte[] bytes) {
        if (at(bytes, 0) == 0xef && at(bytes, 1) == 0xbb && at(bytes, 2) == 0xbf)
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        if (at(bytes, 0) == 0xff && at(bytes, 1) == 0xfe) return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        if (at(bytes, 0) == 0xfe && at(bytes, 1) == 0xff) return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        return null;
    }

    private static int at(byte[] bytes, int place) {
        return place < bytes.length ? bytes[place] & 0xff : -1;
    }

    private static @Nullable String strictly(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
