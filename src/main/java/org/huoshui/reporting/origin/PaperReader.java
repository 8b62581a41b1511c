package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.origin.FileNature.Nature;
import org.huoshui.reporting.origin.ReadPaper.Kind;
import org.huoshui.reporting.template.Docx;

/** Reads what people have of an old report. A file that cannot become a template is refused with a sentence saying why. */
final class PaperReader {

    static final int LARGEST_MEGABYTES = 40;

    private PaperReader() {}

    /** Throws {@link Refused}: REP-10x for a .docx, REP-40x for everything else. */
    static ReadPaper read(String fileName, byte[] bytes) {
        if (bytes.length == 0) throw Refused.because(OriginFault.EMPTY, fileName);
        if (bytes.length > LARGEST_MEGABYTES * 1_048_576)
            throw Refused.because(OriginFault.TOO_LARGE, fileName, LARGEST_MEGABYTES);
        Nature nature = FileNature.of(bytes);
        List<Problem> notices = new ArrayList<>();
        ReadPaper paper = switch (nature) {
            case DOCX -> {
                Docx docx = Docx.openForeign(fileName, bytes);
                PaperSize.bound(fileName, docx);
                notices.addAll(AcceptedChanges.accept(docx));
                yield new ReadPaper(Kind.DOCX, docx.packed(), notices);
            }
            case DOC -> {
                PlainPaper plain = OldWord.read(fileName, bytes);
                PaperSize.bound(fileName, plain);
                notices.add(Problem.of(OriginFault.OLD_FORMAT));
                yield new ReadPaper(Kind.DOC, OfficialLayout.docx(plain), notices);
            }
            case TEXT -> {
                PlainPaper plain = PlainPaper.of(TextDecoding.decode(fileName, bytes));
                if (plain.isEmpty()) throw Refused.because(OriginFault.EMPTY, fileName);
                PaperSize.bound(fileName, plain);
                notices.add(Problem.of(OriginFault.PLAIN_TEXT));
                yield new ReadPaper(Kind.TEXT, OfficialLayout.docx(plain), notices);
            }
            case PDF ->
                throw Refused.because(
                        PdfText.isThere(bytes) ? OriginFault.PDF_WITH_TEXT : OriginFault.SCANNED, fileName);
            case IMAGE -> throw Refused.because(OriginFault.IMAGE, fileName);
            case RTF -> throw Refused.because(OriginFault.RTF, fileName);
            case ENCRYPTED -> throw Refused.because(OriginFault.ENCRYPTED, fileName);
            default -> throw other(fileName, nature);
        };
        if (!named(fileName, nature)) return withNotice(paper, otherName(fileName, nature));
        return paper;
    }

    /** Words somebody pasted into the page. */
    static ReadPaper pasted(String name, String text) {
        PlainPaper plain = PlainPaper.of(text);
        if (plain.isEmpty()) throw Refused.because(OriginFault.EMPTY, name);
        PaperSize.bound(name, plain);
        return new ReadPaper(Kind.PASTED, OfficialLayout.docx(plain), List.of(Problem.of(OriginFault.PLAIN_TEXT)));
    }

    private static boolean named(String fileName, Nature nature) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return switch (nature) {
            case DOCX -> name.matches(".*\\.(docx|dotx)");
            case DOC -> name.matches(".*\\.(doc|dot|wps|wpt)");
            default -> !name.matches(".*\\.(docx?|dotx?|wps|xlsx?|pptx?|pdf|rtf)");
        };
    }

    private static ReadPaper withNotice(ReadPaper paper, Problem notice) {
        List<Problem> notices = new ArrayList<>(paper.notices());
        notices.add(notice);
        return new ReadPaper(paper.kind(), paper.docx(), notices);
    }

    private static Problem otherName(String fileName, Nature nature) {
        return bilingual(OriginFault.OTHER_NAME, fileName, nature);
    }

    private static Refused other(String fileName, Nature nature) {
        return new Refused(bilingual(OriginFault.OTHER_DOCUMENT, fileName, nature));
    }

    /** A sentence whose kind of file has a word in each language. */
    private static Problem bilingual(OriginFault fault, String fileName, Nature nature) {
        Problem chinese = Problem.of(fault, fileName, nature.zh);
        Problem english = Problem.of(fault, fileName, nature.en);
        return new Problem(fault.code(), fault.blame(), chinese.zh(), english.en(), null);
    }
}
