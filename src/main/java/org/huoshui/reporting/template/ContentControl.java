package org.huoshui.reporting.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Wording;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The inline content control around a printed figure. Its alias is the figure's phrase, complete with unit and decimals.
 * It shows no frame and can be edited like any text.
 *
 * <p>Word and WPS keep alias and tag. LibreOffice 7.4 keeps the control and the bookmark in it but drops both; of a
 * plain-text control it would keep the alias and print the figure several times over. So the control has no type, and the
 * bookmark's name says which figure it is.
 */
public final class ContentControl {

    /** Word refuses to open a document with a longer alias. */
    static final int LONGEST_ALIAS = 64;

    private static final String W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String TAG = "hs_";
    private static final int FIRST_ID = 70_000;

    private ContentControl() {}

    /** What a figure's control is called: its phrase with nothing left to the document or the catalogue. */
    public static String alias(Phrases phrases, Figure figure) {
        Phrase phrase = figure.phrase();
        boolean fits = figure.unit().equals(Wording.unit(phrase, figure.indicator()));
        Phrase full = new Phrase(
                phrase.month(),
                phrase.subject(),
                phrase.indicator(),
                phrase.comparison(),
                phrase.argument(),
                phrase.signed(),
                fits ? figure.unit() : phrase.unit(),
                Integer.valueOf(Wording.decimals(phrase, figure.indicator())));
        return alias(phrases.print(full));
    }

    /** Cut to what Word bears; what was cut off stays told apart by its digest. */
    static String alias(String phrase) {
        return phrase.length() <= LONGEST_ALIAS ? phrase : phrase.substring(0, LONGEST_ALIAS - 9) + "#" + mark(phrase);
    }

    /** Puts a control around a run. */
    static void around(Element run, int ordinal, String alias) {
        keepLatinFont(run);
        Element control = Wml.create(run, "sdt");
        Element properties = Wml.create(run, "sdtPr");
        properties.appendChild(valued(run, "alias", alias));
        properties.appendChild(valued(run, "tag", TAG + ordinal));
        properties.appendChild(valued(run, "id", Integer.toString(FIRST_ID + ordinal)));
        Element appearance = run.getOwnerDocument().createElementNS(W15, "w15:appearance");
        appearance.setAttributeNS(W15, "w15:val", "hidden");
        properties.appendChild(appearance);
        Element content = Wml.create(run, "sdtContent");
        control.appendChild(properties);
        control.appendChild(content);
        run.getParentNode().replaceChild(control, run);
        content.appendChild(bookmark(run, "bookmarkStart", ordinal));
        Wml.set((Element) content.getFirstChild(), "name", bookmarkName(ordinal, alias));
        content.appendChild(run);
        content.appendChild(bookmark(run, "bookmarkEnd", ordinal));
    }

    // in a control LibreOffice takes bare digits behind Chinese words for Chinese, and their font with it
    private static void keepLatinFont(Element run) {
        Element formatting = Wml.child(run, "rPr");
        Element fonts = formatting == null ? null : Wml.child(formatting, "rFonts");
        if (fonts == null || !run.getTextContent().chars().allMatch(letter -> letter < 128)) return;
        String latin = Wml.attribute(fonts, "ascii");
        if (!latin.isEmpty()) Wml.set(fonts, "eastAsia", latin);
    }

    /** {@code hs_12_5d41402a}: the figure's ordinal and the beginning of its phrase's digest. */
    static String bookmarkName(int ordinal, String alias) {
        return TAG + ordinal + "_" + mark(alias);
    }

    /** The beginning of a phrase's digest, by which a phrase is known where there is no room for it. */
    public static String mark(String alias) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(alias.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element bookmark(Element near, String name, int ordinal) {
        Element bookmark = Wml.create(near, name);
        Wml.set(bookmark, "id", Integer.toString(FIRST_ID + ordinal));
        return bookmark;
    }

    private static Element valued(Element near, String name, String value) {
        Element element = Wml.create(near, name);
        Wml.set(element, "val", value);
        return element;
    }

    /** Frees the words of figures that came along when an exported report was made a template. */
    static boolean unwrap(Document part) {
        boolean any = false;
        for (Element control : Wml.descendants(part, "sdt")) {
            if (ordinal(control) == null) continue;
            any = true;
            Node parent = control.getParentNode();
            Element content = Wml.child(control, "sdtContent");
            while (content != null && content.getFirstChild() != null)
                parent.insertBefore(content.getFirstChild(), control);
            parent.removeChild(control);
        }
        return any;
    }

    /** Programs older than the hidden frame are told to pass over it. */
    static void declare(Document part) {
        if (Wml.descendants(part, W15, "appearance").isEmpty()) return;
        Element root = part.getDocumentElement();
        root.setAttributeNS(XMLNS, "xmlns:w15", W15);
        root.setAttributeNS(XMLNS, "xmlns:mc", Wml.MC);
        String passedOver = root.getAttributeNS(Wml.MC, "Ignorable");
        if (!(" " + passedOver + " ").contains(" w15 "))
            root.setAttributeNS(Wml.MC, "mc:Ignorable", (passedOver + " w15").strip());
    }

    /** Ordinal of the figure a control holds; absent for other controls and where the tag was lost. */
    static @Nullable Integer ordinal(Element control) {
        String tag = property(control, "tag");
        return tag.matches(TAG + "\\d{1,6}") ? Integer.valueOf(tag.substring(TAG.length())) : null;
    }

    static String aliasOf(Element control) {
        return property(control, "alias");
    }

    /** True where the program shows its own “click here” in the place of an emptied text. */
    static boolean isEmptied(Element control) {
        Element properties = Wml.child(control, "sdtPr");
        Element placeholder = properties == null ? null : Wml.child(properties, "showingPlcHdr");
        return placeholder != null && !Wml.attribute(placeholder, "val").matches("0|false|off");
    }

    private static String property(Element control, String name) {
        Element properties = Wml.child(control, "sdtPr");
        Element property = properties == null ? null : Wml.child(properties, name);
        return property == null ? "" : Wml.attribute(property, "val");
    }
}
