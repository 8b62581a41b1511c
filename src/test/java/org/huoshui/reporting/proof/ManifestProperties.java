package org.huoshui.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huoshui.reporting.template.DocumentSeal;
import org.huoshui.reporting.template.Docx;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/** A manifest says one thing in one way, and a signature over it holds for that alone. */
class ManifestProperties {

    private static final KeyPair KEY = key();

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> contents() {
        Arbitrary<String> text = Arbitraries.strings().all().ofMaxLength(12);
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                text.map(one -> one), Arbitraries.integers().map(one -> one), Arbitraries.of(true, false));
        Arbitrary<Object> value = Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf.list().ofMaxSize(4).map(one -> one),
                () -> Arbitraries.maps(text, leaf).ofMaxSize(4).map(one -> one));
        return Arbitraries.maps(text, value).ofMaxSize(6);
    }

    @Property(tries = 300)
    void theOrderOfKeysDoesNotMatter(@ForAll("contents") Map<String, Object> content, @ForAll Random random) {
        List<String> keys = new ArrayList<>(content.keySet());
        Collections.shuffle(keys, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        for (String key : keys) shuffled.put(key, content.get(key));
        assertThat(CanonicalJson.write(shuffled)).isEqualTo(CanonicalJson.write(content));
    }

    @Property(tries = 300)
    void anotherProgramReadsTheSame(@ForAll("contents") Map<String, Object> content) {
        Object read = JsonMapper.shared().readValue(CanonicalJson.write(content), Map.class);
        assertThat(read).isEqualTo(content);
    }

    /** Word takes a custom XML part apart and writes it anew: nothing may be lost on the way. */
    @Property(tries = 200)
    void comesThroughXmlUnchanged(@ForAll("contents") Map<String, Object> content) throws Exception {
        String json = CanonicalJson.write(content);
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .newDocument();
        document.appendChild(document.createElementNS("urn:x", "x")).setTextContent(json);
        Docx docx = Docx.open("x.docx", Documents.plain("一段文字"));
        docx.replace("customXml/item9.xml", document);
        assertThat(docx.xml("customXml/item9.xml").getDocumentElement().getTextContent())
                .isEqualTo(json);
        new DocumentSeal(Map.of("document", "1"), json).writeInto(docx);
        assertThat(DocumentSeal.read(Docx.open("x.docx", docx.packed())).manifest())
                .isEqualTo(json);
    }

    @Property(tries = 100)
    void aSignatureFitsWhatWasSignedAndNothingElse(@ForAll("contents") Map<String, Object> content, @ForAll int at) {
        String json = CanonicalJson.write(content);
        String signature = Signing.sign(KEY.getPrivate(), json);
        byte[] open = KEY.getPublic().getEncoded();
        assertThat(Signing.fits(open, json, signature)).isTrue();
        int place = Math.floorMod(at, json.length());
        String changed = json.substring(0, place) + (char) (json.charAt(place) ^ 1) + json.substring(place + 1);
        assertThat(Signing.fits(open, changed, signature)).isFalse();
        assertThat(Signing.fits(key().getPublic().getEncoded(), json, signature))
                .isFalse();
        assertThat(Signing.fits(open, json, "")).isFalse();
        assertThat(Signing.fits(open, json, "不是签名")).isFalse();
    }
}
