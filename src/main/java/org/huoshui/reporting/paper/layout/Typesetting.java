package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.paper.font.Typefaces;
import org.huoshui.reporting.paper.layout.Block.Document;
import org.huoshui.reporting.paper.layout.Block.Section;
import org.huoshui.reporting.paper.layout.Sheet.Mark;
import org.huoshui.reporting.template.Docx;

/** Puts a document on pages. */
public final class Typesetting {

    /** Of the type size: what a line takes where nothing else is said. */
    static final double NATURAL_LINE = 1.3;
    /** Rounding must not cost a line. */
    private static final double PLAY = 0.3;

    private final Glyphs glyphs;
    private final List<Page> pages = new ArrayList<>();
    private final List<Pages.Heading> headings = new ArrayList<>();
    private double y;
    private boolean fresh;

    /** @param first of its section */
    private record Page(Section section, boolean first, List<Mark> marks) {}

    private Typesetting(Typefaces typefaces) {
        this.glyphs = new Glyphs(typefaces);
    }

    /** @param title for the reader's window */
    public static Pages set(Docx docx, String title, Typefaces typefaces) {
        return new Typesetting(typefaces).pages(WordReader.read(docx, title));
    }

    private Pages pages(Document document) {
        for (Section section : document.sections()) {
            boolean goesOn = section.onSamePage() && !pages.isEmpty();
            if (!goesOn) newPage(section, true);
            List<Slice> slices = new Slicing(glyphs, total -> "", section.textHeight())
                    .slices(section.blocks(), section.textWidth());
            place(section, slices);
        }
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) sheets.add(sheet(i));
        return new Pages(document.title(), sheets, headings, glyphs.unknown());
    }

    private void newPage(Section section, boolean first) {
        pages.add(new Page(section, first, new ArrayList<>()));
        y = 0;
        fresh = true;
    }

    private void place(Section section, List<Slice> slices) {
        double room = section.textHeight() + PLAY;
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            boolean turned = false;
            if (!fresh && (slice.pageBefore() || !fits(slices, i, room))) {
                newPage(section, false);
                turned = true;
            }
            if (turned && !slice.pageBefore()) for (Slice head : slice.heads()) put(section, head);
            put(section, slice);
        }
    }

    /** Whether a slice and all that must stay with it find room on this page, or would not find it on any. */
    private boolean fits(List<Slice> slices, int index, double room) {
        double need = 0;
        int last = index;
        while (slices.get(last).keepNext()
                && last + 1 < slices.size()
                && !slices.get(last + 1).pageBefore()) {
            need += slices.get(last).extent();
            last++;
        }
        need += slices.get(last).before() + slices.get(last).height();
        if (y + need <= room) return true;
        Slice first = slices.get(index);
        return need > room && y + first.before() + first.height() <= room;
    }

    // space before a paragraph is lost at the top of a page that follows by itself
    private void put(Section section, Slice slice) {
        boolean top = fresh && !pages.getLast().first();
        if (!top) y += slice.before();
        double at = section.top() + y;
        for (Mark mark : slice.marks()) pages.getLast().marks().add(mark.moved(section.left(), at));
        if (slice.heading() != null)
            headings.add(new Pages.Heading(slice.level(), slice.heading(), pages.size() - 1, at));
        y += slice.height() + slice.after();
        fresh = false;
    }

    private Sheet sheet(int index) {
        Page page = pages.get(index);
        Section section = page.section();
        int number = index + 1;
        LineBreaking.Numbers numbers = total -> Integer.toString(total ? pages.size() : number);
        Slicing slicing = new Slicing(glyphs, numbers, section.textHeight());
        List<Mark> marks = new ArrayList<>(page.marks());
        List<Slice> head = slicing.slices(section.head().on(number, page.first()), section.textWidth());
        running(head, section.left(), section.headAt(), marks);
        List<Slice> foot = slicing.slices(section.foot().on(number, page.first()), section.textWidth());
        double height = foot.stream().mapToDouble(Slice::extent).sum();
        running(foot, section.left(), section.height() - section.footAt() - height, marks);
        return new Sheet(section.width(), section.height(), marks);
    }

    private static void running(List<Slice> slices, double left, double top, List<Mark> marks) {
        double at = top;
        for (Slice slice : slices) {
            at += slice.before();
            for (Mark mark : slice.marks()) marks.add(mark.moved(left, at));
            at += slice.height() + slice.after();
        }
    }
}
