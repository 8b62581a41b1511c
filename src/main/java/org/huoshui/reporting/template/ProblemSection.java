package org.huoshui.reporting.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Adds the section of problems to a template that has none, in the template's own look, before its signature. */
public final class ProblemSection {

    private static final String BODY = "word/document.xml";
    private static final String TITLE = "问题与变化";
    private static final Pattern LOOP = Pattern.compile("[{]{2}\\s*[?？]\\s*各问题\\s*}}");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*([一二三四五六七八九十]{1,3})、.{1,40}$");
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private ProblemSection() {}

    /** The template with the section; the same template where the section is there already. */
    public static byte[] appended(String fileName, byte[] template) {
        Docx docx = Docx.open(fileName, template);
        Document part = docx.xml(BODY);
        Element body = Wml.descendants(part, "body").getFirst();
        List<Element> paragraphs =
                Wml.children(body).stream().filter(one -> Wml.is(one, "p")).toList();
        if (Wml.descendants(part, "p").stream()
                .anyMatch(one -> LOOP.matcher(text(one)).find())) return template;
        Element heading = null;
        String numeral = "";
        Element plain = null;
        for (Element paragraph : paragraphs) {
            Matcher numbered = NUMBERED.matcher(text(paragraph));
            if (numbered.matches()) {
                heading = paragraph;
                numeral = next(numbered.group(1));
            } else if (!text(paragraph).isBlank()
                    && !alignedRight(paragraph)
                    && text(paragraph).length() > 15) {
                plain = paragraph;
            }
        }
        Element before = signature(body);
        insert(body, before, heading == null ? plain : heading, numeral + TITLE);
        insert(body, before, plain, "{{?各问题}}{{序号}}.{{问题}}");
        insert(body, before, plain, "{{/各问题}}");
        docx.replace(BODY, part);
        return docx.packed();
    }

    /** Where the lines at the right that close a document begin, or what stands after the last paragraph. */
    private static @Nullable Element signature(Element body) {
        Element before = null;
        List<Element> all = Wml.children(body);
        for (Element one : all.reversed()) {
            boolean section = Wml.is(one, "sectPr");
            boolean closing = Wml.is(one, "p") && !drawn(one) && (text(one).isBlank() || alignedRight(one));
            if (!section && !closing) break;
            before = one;
        }
        return before;
    }

    private static void insert(Element body, @Nullable Element before, @Nullable Element like, String words) {
        Element paragraph = Wml.create(body, "p");
        Element run = Wml.create(body, "r");
        if (like != null) {
            Element properties = Wml.child(like, "pPr");
            if (properties != null) {
                Element copy = (Element) properties.cloneNode(true);
                // a section's end stays where it was
                Wml.descendants(copy, "sectPr").forEach(Wml::remove);
                paragraph.appendChild(copy);
            }
            Wml.descendants(like, "r").stream()
                    .filter(one -> !Wml.descendants(one, "t").isEmpty())
                    .findFirst()
                    .map(one -> Wml.child(one, "rPr"))
                    .ifPresent(look -> run.appendChild(look.cloneNode(true)));
        }
        Wml.setText(run, words);
        paragraph.appendChild(run);
        body.insertBefore(paragraph, before);
    }

    private static String text(Element paragraph) {
        return new ParagraphText(paragraph).text();
    }

    /** A chart or a picture is content, though it has no words. */
    private static boolean drawn(Element paragraph) {
        return !Wml.descendants(paragraph, "drawing").isEmpty()
                || !Wml.descendants(paragraph, "pict").isEmpty()
                || !Wml.descendants(paragraph, "object").isEmpty();
    }

    private static boolean alignedRight(Element paragraph) {
        Element properties = Wml.child(paragraph, "pPr");
        Element alignment = properties == null ? null : Wml.child(properties, "jc");
        return alignment != null && Wml.attribute(alignment, "val").matches("right|end");
    }

    /** The numeral after this one with its mark, to 十九; beyond that none is put. */
    private static String next(String numeral) {
        boolean teen = numeral.length() == 2 && numeral.startsWith("十");
        int number = NUMERALS.indexOf(teen ? numeral.substring(1) : numeral) + 1;
        if (number == 0 || teen && number > 8) return "";
        if (teen || number == 10) return "十" + NUMERALS.get(teen ? number : 0) + "、";
        return NUMERALS.get(number) + "、";
    }
}
