package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.indicators.Recognition.Period;
import org.huoshui.indicators.Recognition.Period.Part;
import org.huoshui.kernel.Month;
import org.huoshui.reporting.origin.PaperText.Paragraph;
import org.huoshui.reporting.origin.TemplateWriter.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Years and months that move along with the report: those of its own month, and the years beside it. The day something
 * happened stays the day it happened; only the last day of the report's own month is its month's last day.
 */
final class DocumentDates {

    /** Parts of one date, 2022 年 12 月 31 日; each may be absent. */
    private record Date(
            @Nullable Period year,
            @Nullable Period month,
            @Nullable Period day) {}

    private static final Pattern ALONE =
            Pattern.compile("[\\s（(]*([^\\s（()）]{2,4}年[^\\s（()）]{1,2}月[^\\s（()）]{1,2}日)[\\s）)]*");

    private DocumentDates() {}

    static List<Edit> edits(List<Period> periods, Month own, PaperText text) {
        List<Edit> edits = new ArrayList<>();
        for (Date date : dates(periods, text)) {
            Edit signature = signature(date, text);
            if (signature == null) add(date, own, edits);
            else edits.add(signature);
        }
        return edits;
    }

    /** A date alone in its paragraph is when the paper was signed: nobody knows that of the next one. */
    private static @Nullable Edit signature(Date date, PaperText text) {
        if (date.year == null || date.month == null || date.day == null) return null;
        Paragraph paragraph = text.at(date.year.start());
        Matcher alone = ALONE.matcher(paragraph.text());
        if (!alone.matches() || paragraph.start() + alone.start(1) != date.year.start()) return null;
        return new Edit(date.year.start(), paragraph.start() + alone.end(1), "{{待补：成文日期}}");
    }

    private static List<Date> dates(List<Period> periods, PaperText text) {
        List<Date> dates = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Period first = periods.get(i);
            Period year = first.part() == Part.YEAR ? first : null;
            Period month = first.part() == Part.MONTH ? first : null;
            Period day = first.part() == Part.DAY ? first : null;
            Period last = first;
            while (i + 1 < periods.size() && follows(last, periods.get(i + 1), text)) {
                last = periods.get(++i);
                if (last.part() == Part.MONTH) month = last;
                else day = last;
            }
            dates.add(new Date(year, month, day));
        }
        return dates;
    }

    private static boolean follows(Period one, Period next, PaperText text) {
        Paragraph paragraph = text.at(one.start());
        if (next.start() >= paragraph.end() || next.start() < one.end()) return false;
        String between = paragraph
                .text()
                .substring(one.end() - paragraph.start(), next.start() - paragraph.start())
                .strip();
        return one.part() == Part.YEAR && next.part() == Part.MONTH && between.equals("年")
                || one.part() == Part.MONTH && next.part() == Part.DAY && between.equals("月");
    }

    private static void add(Date date, Month own, List<Edit> edits) {
        boolean ownYear = date.year == null || date.year.number() == null || date.year.number() == own.year();
        boolean ownMonth = date.month != null && (date.month.number() == null || date.month.number() == own.number());
        if (date.day != null) {
            Integer day = date.day.number();
            boolean lastDay = day != null && day == own.lastDay().getDayOfMonth();
            if (!lastDay || !ownYear || !ownMonth) return;
            edits.add(edit(date.day, "月末日"));
        }
        if (date.year != null) {
            String word = yearWord(date.year, own);
            if (word != null) edits.add(edit(date.year, word));
        }
        if (date.month != null && ownMonth) edits.add(edit(date.month, "月份"));
    }

    private static @Nullable String yearWord(Period year, Month own) {
        // 22年 is too short to be told from a number of years
        if (year.end() - year.start() < 4) return null;
        Integer number = year.number();
        if (number == null || number == own.year()) return "年份";
        if (number == own.year() - 1) return "上年年份";
        return number == own.year() + 1 ? "下年年份" : null;
    }

    private static Edit edit(Period period, String word) {
        return new Edit(period.start(), period.end(), "{{" + word + "}}");
    }
}
