package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huoshui.kernel.Problem;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.ParagraphText;
import org.huoshui.reporting.template.Wml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Accepts all tracked changes of a document and takes its comments off, so that what is left is what people read. */
final class AcceptedChanges {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Set<String> GOES = Set.of("del", "moveFrom");
    private static final Set<String> STAYS = Set.of("ins", "moveTo");
    private static final Set<String> MARKS = Set.of(
            "rPrChange",
            "pPrChange",
            "tblPrChange",
            "tblPrExChange",
            "trPrChange",
            "tcPrChange",
            "sectPrChange",
            "tblGridChange",
            "numberingChange",
            "cellIns",
            "cellMerge",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd");

    private int changes;
    private int comments;

    private AcceptedChanges() {}

    /** Changes the document; returns what there is to say of it. */
    static List<Problem> accept(Docx docx) {
        AcceptedChanges work = new AcceptedChanges();
        int notes = 0;
        boolean margins = false;
        for (String part : docx.textParts()) {
            Document xml = docx.xml(part);
            int before = work.changes + work.comments;
            work.acceptIn(xml);
            if (work.changes + work.comments > before) docx.replace(part, xml);
            if (part.matches("word/(foot|end)notes\\.xml")) notes += notes(xml);
            if (part.matches("word/(header|footer).*")) margins |= namesAYear(xml);
        }
        if (work.changes > 0) work.stopTracking(docx);
        List<Problem> notices = new ArrayList<>();
        if (work.changes > 0) notices.add(Problem.of(OriginFault.CHANGES_ACCEPTED, work.changes));
        if (work.comments > 0) notices.add(Problem.of(OriginFault.COMMENTS_DROPPED, work.comments));
        if (notes > 0) notices.add(Problem.of(OriginFault.FOOTNOTES_READ, notes));
        if (margins) notices.add(Problem.of(OriginFault.PAGE_MARGINS));
        return notices;
    }

    private static int notes(Document xml) {
        int notes = 0;
        for (String name : List.of("footnote", "endnote"))
            for (Element note : Wml.descendants(xml, name))
                if (Wml.attribute(note, "type").matches("|normal")) notes++;
        return notes;
    }

    private static boolean namesAYear(Document xml) {
        return Wml.descendants(xml, "p").stream()
                .anyMatch(paragraph ->
                        YEAR.matcher(new ParagraphText(paragraph).text()).find());
    }

    private void acceptIn(Document xml) {
        rows(xml);
        List<Element> merged = new ArrayList<>();
        for (Element paragraph : Wml.descendants(xml, "p")) if (endIsDeleted(paragraph)) merged.add(paragraph);
        all(xml.getDocumentElement());
        // from the last, so that several in a row flow into one
        merged.reversed().forEach(AcceptedChanges::flowIntoNext);
        comments(xml);
    }

    private void rows(Document xml) {
        for (Element row : Wml.descendants(xml, "tr")) {
            Element properties = Wml.child(row, "trPr");
            if (properties == null || Wml.child(properties, "del") == null) continue;
            changes++;
            Wml.remove(row);
        }
        for (Element cell : Wml.descendants(xml, "cellDel")) {
            Element gone = Wml.ancestor(cell, "tc");
            if (gone != null) Wml.remove(gone);
            changes++;
        }
    }

    private static boolean endIsDeleted(Element paragraph) {
        Element properties = Wml.child(paragraph, "pPr");
        Element mark = properties == null ? null : Wml.child(properties, "rPr");
        return mark != null && (Wml.child(mark, "del") != null || Wml.child(mark, "moveFrom") != null);
    }

    private void all(Element parent) {
        for (Element child : Wml.children(parent)) {
            String name = Wml.W.equals(child.getNamespaceURI()) ? child.getLocalName() : "";
            if (GOES.contains(name)) {
                changes++;
                Wml.remove(child);
            } else if (STAYS.contains(name)) {
                changes++;
                all(child);
                unwrap(child);
            } else if (MARKS.contains(name)) {
                if (name.endsWith("Change")) changes++;
                Wml.remove(child);
            } else {
                all(child);
            }
        }
    }

    private static void unwrap(Element wrapper) {
        while (wrapper.getFirstChild() != null) wrapper.getParentNode().insertBefore(wrapper.getFirstChild(), wrapper);
        Wml.remove(wrapper);
    }

    /** The paragraph whose end was deleted continues in the next, which keeps its own formatting. */
    private static void flowIntoNext(Element paragraph) {
        Element next = Wml.nextElement(paragraph);
        boolean emptied = Wml.descendants(paragraph, "r").isEmpty();
        if (next == null || !Wml.is(next, "p")) {
            if (emptied && Wml.previousElement(paragraph) != null && next != null) Wml.remove(paragraph);
            return;
        }
        Element properties = Wml.child(paragraph, "pPr");
        if (properties != null) Wml.remove(properties);
        Element nextProperties = Wml.child(next, "pPr");
        Element at = nextProperties == null ? null : Wml.nextElement(nextProperties);
        if (nextProperties == null) at = Wml.children(next).stream().findFirst().orElse(null);
        for (Element child : Wml.children(paragraph)) next.insertBefore(child, at);
        Wml.remove(paragraph);
    }

    private void comments(Document xml) {
        for (String mark : List.of("commentRangeStart", "commentRangeEnd"))
            Wml.descendants(xml, mark).forEach(Wml::remove);
        for (Element reference : Wml.descendants(xml, "commentReference")) {
            Element run = Wml.ancestor(reference, "r");
            Wml.remove(reference);
            comments++;
            if (run != null && Wml.children(run).stream().allMatch(child -> Wml.is(child, "rPr"))) Wml.remove(run);
        }
    }

    /** Reports written from the template are not to begin life as a list of changes. */
    private void stopTracking(Docx docx) {
        String settings = "word/settings.xml";
        if (!docx.has(settings)) return;
        Document xml = docx.xml(settings);
        Wml.descendants(xml, "trackRevisions").forEach(Wml::remove);
        docx.replace(settings, xml);
    }
}
