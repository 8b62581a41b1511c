package org.huoshui.reporting.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.huoshui.directory.DirectoryFixture;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Recognition.Period;
import org.huoshui.kernel.Month;
import org.huoshui.reporting.origin.FoundFigure.Verb;
import org.huoshui.reporting.template.Docx;
import org.junit.jupiter.api.Test;

class TemplateWriterTests {

    private static final Month DECEMBER = Month.of(2021, 12);

    private final Phrases phrases = Phrases.over(Catalogue.shipped(), DirectoryFixture.smallCity());

    /** A document, and what stands where in it, found by words that occur once. */
    private final class Bench {
        private final byte[] docx;
        private final PaperText text;
        private final String all;
        private final List<ReviewedFigure> figures = new ArrayList<>();
        private final List<Period> periods = new ArrayList<>();

        Bench(OldPaper paper) {
            docx = PaperReader.read("旧.docx", paper.docx()).docx();
            text = PaperText.of(Docx.open("旧.docx", docx));
            all = String.join(
                    "\n",
                    text.paragraphs().stream().map(PaperText.Paragraph::text).toList());
        }

        /** @param words hold verb, literal and unit as {@code [增加]了<12.3>亿元} */
        Bench figure(String words, Decision decision, String phrase) {
            Matcher marks = Pattern.compile("(.*?)(?:\\[(.+?)])?([^\\[\\]]*?)<(.+?)>([^<>]*)")
                    .matcher(words);
            assertThat(marks.matches()).isTrue();
            String verb = marks.group(2) == null ? "" : marks.group(2);
            int at = all.indexOf(words.replaceAll("[\\[\\]<>]", ""));
            assertThat(at).as(words).isNotNegative();
            int verbStart = at + marks.group(1).length();
            int start = verbStart + verb.length() + marks.group(3).length();
            int end = start + marks.group(4).length();
            figures.add(new ReviewedFigure(
                    new FoundFigure(
                            figures.size() + 1,
                            start,
                            start,
                            marks.group(4),
                            marks.group(5),
                            end + marks.group(5).length(),
                            verb.isEmpty()
                                    ? null
                                    : new Verb(verbStart, verbStart + verb.length(), !verb.matches("减少|下降|低")),
                            WordsBefore.clause(all, start),
                            false,
                            List.of()),
                    decision,
                    phrase,
                    "me",
                    null));
            return this;
        }

        Bench shared(int ordinal, int verbOf) {
            ReviewedFigure one = figures.get(ordinal - 1);
            FoundFigure f = one.figure();
            figures.set(
                    ordinal - 1,
                    new ReviewedFigure(
                            new FoundFigure(
                                    f.ordinal(),
                                    f.start(),
                                    f.from(),
                                    f.literal(),
                                    f.unit(),
                                    f.unitEnd(),
                                    figures.get(verbOf - 1).figure().verb(),
                                    f.around(),
                                    false,
                                    List.of()),
                            one.decision(),
                            one.phrase(),
                            "me",
                            null));
            return this;
        }

        Bench bound(String words, String phrase) {
            return figure(words, Decision.BOUND, phrase);
        }

        /** @param words with the number marked, {@code <2021>年} */
        Bench period(String words, Period.Part part) {
            int at = all.indexOf(words.replaceAll("[<>]", "")) + words.indexOf('<');
            String number = words.substring(words.indexOf('<') + 1, words.indexOf('>'));
            periods.add(new Period(
                    at, at + number.length(), part, number.matches("\\d+") ? Integer.valueOf(number) : null));
            return this;
        }

        byte[] write(Month month) {
            return TemplateWriter.write(
                    Docx.open("旧.docx", docx), figures, periods, month, new Tags(phrases, Catalogue.shipped(), month));
        }

        List<String> written() {
            return OldPaper.paragraphs(write(DECEMBER));
        }
    }

    private Bench bench(OldPaper paper) {
        return new Bench(paper);
    }

    @Test
    void writesTagsWhereFiguresStoodAndLetsVerbsFollowTheSign() {
        assertThat(bench(new OldPaper().text("各项存款余额300.12亿元，较年初增加了12.30亿元，同比增长5.2%，增量列全市第3位。"))
                        .bound("余额<300.12>亿元", "各项存款余额")
                        .bound("[增加]了<12.30>亿元", "各项存款余额·较年初增减")
                        .bound("[增长]<5.2>%", "各项存款余额·同比增降")
                        .bound("第<3>位", "各项存款余额·增量位次")
                        .written())
                .containsExactly("各项存款余额{{各项存款余额}}亿元，较年初{{各项存款余额·较年初增减}}，同比{{各项存款余额·同比增降|1}}，增量列全市第{{各项存款余额·增量位次}}位。");
    }

    @Test
    void sharesOneVerbAmongAList() {
        assertThat(bench(new OldPaper().text("存贷款分别增加21.50亿元、10.05亿元。"))
                        .bound("[增加]<21.50>亿元", "各项存款余额·较年初增减")
                        .bound("、<10.05>亿元", "各项贷款余额·较年初增减")
                        .shared(2, 1)
                        .written())
                .containsExactly("存贷款分别{{各项存款余额·较年初增减}}、{{各项贷款余额·较年初增减}}。");
    }

    @Test
    void keepsWordsBetweenAVerbAndItsNumber() {
        assertThat(bench(new OldPaper().text("增加的贷款主要投向制造业，为3.20亿元。"))
                        .bound("[增加]的贷款主要投向制造业，为<3.20>亿元", "制造业贷款余额·较年初增减")
                        .written())
                .containsExactly("增加的贷款主要投向制造业，为{{制造业贷款余额·较年初增量}}亿元。");
    }

    @Test
    void comparesWithTheCityInWordsOfTheSign() {
        assertThat(bench(new OldPaper().text("不良贷款率1.80%，比全市平均水平低0.35个百分点；存贷比高于全市平均2.10个百分点。"))
                        .bound("率<1.80>%", "不良贷款率")
                        .bound("[低]<0.35>个百分点", "不良贷款率·较全市平均")
                        .bound("[高于]全市平均<2.10>个百分点", "存贷比·较全市平均")
                        .written())
                .containsExactly("不良贷款率{{不良贷款率}}%，{{不良贷款率·较全市平均}}；存贷比{{存贷比·较全市平均}}。");
    }

    @Test
    void countsARankFromTheFrontEvenWhereTheOldTextCountedFromTheEnd() {
        assertThat(bench(new OldPaper().text("存贷比居全市倒数第2位。"))
                        .bound("第<2>位", "存贷比·位次")
                        .written())
                .containsExactly("存贷比居全市第{{存贷比·位次}}位。");
    }

    @Test
    void printsInTheUnitAndWithTheDigitsOfTheOldText() {
        assertThat(bench(new OldPaper().text("制造业贷款余额352000万元，绿色贷款XX亿元"))
                        .bound("余额<352000>万元", "制造业贷款余额")
                        .bound("绿色贷款<XX>亿元", "绿色融资余额")
                        .written())
                .containsExactly("制造业贷款余额{{制造业贷款余额|万元|0}}万元，绿色贷款{{绿色融资余额}}亿元");
    }

    @Test
    void namesAnEarlierMonthSoThatItMovesAlong() {
        assertThat(bench(new OldPaper().text("上年末为270.00亿元，去年2020年6月为265.00亿元。"))
                        .bound("上年末为<270.00>亿元", "2020年12月·各项存款余额")
                        .bound("6月为<265.00>亿元", "2020年6月·各项存款余额")
                        .written())
                .containsExactly("上年末为{{各项存款余额·年初数}}亿元，去年2020年6月为{{2020年6月·各项存款余额}}亿元。");
    }

    @Test
    void leavesOpenWhatNobodyBoundAndAloneWhatIsNoFigure() {
        assertThat(bench(new OldPaper().text("全年走访企业86家，其中重点企业XX家，推行1个窗口办理。"))
                        .figure("企业<86>家", Decision.LEFT_OPEN, null)
                        .figure("重点企业<XX>家", Decision.NONE, null)
                        .figure("推行<1>个", Decision.NOT_A_FIGURE, null)
                        .written())
                .containsExactly("全年走访企业{{待补：走访企业}}家，其中重点企业{{待补：重点企业}}家，推行1个窗口办理。");
    }

    @Test
    void movesTheYearsAndMonthsOfTheReportAndNoOthers() {
        assertThat(bench(new OldPaper()
                                .text("2021年总结")
                                .text("截至2021年12月31日，比2020年好；2021年5月8日挂牌，2018年起步，力争2022年翻番，3月开工，12月末见效。"))
                        .period("<2021>年总结", Period.Part.YEAR)
                        .period("截至<2021>年", Period.Part.YEAR)
                        .period("年<12>月31日", Period.Part.MONTH)
                        .period("月<31>日", Period.Part.DAY)
                        .period("比<2020>年", Period.Part.YEAR)
                        .period("；<2021>年", Period.Part.YEAR)
                        .period("年<5>月8", Period.Part.MONTH)
                        .period("月<8>日", Period.Part.DAY)
                        .period("<2018>年", Period.Part.YEAR)
                        .period("力争<2022>年", Period.Part.YEAR)
                        .period("，<3>月开工", Period.Part.MONTH)
                        .period("，<12>月末", Period.Part.MONTH)
                        .written())
                .containsExactly(
                        "{{年份}}年总结",
                        "截至{{年份}}年{{月份}}月{{月末日}}日，比{{上年年份}}年好；2021年5月8日挂牌，2018年起步，力争{{下年年份}}年翻番，3月开工，{{月份}}月末见效。");
    }

    @Test
    void leavesTheDayOfSigningOpen() {
        assertThat(bench(new OldPaper().text("栀岭县金融办").text("2022年1月10日"))
                        .period("<2022>年1月", Period.Part.YEAR)
                        .period("年<1>月10", Period.Part.MONTH)
                        .period("月<10>日", Period.Part.DAY)
                        .written())
                .containsExactly("栀岭县金融办", "{{待补：成文日期}}");
    }

    @Test
    void leavesTheNextYearsTargetsToBeDecided() {
        assertThat(bench(new OldPaper()
                                .text("各项贷款完成年度目标200亿元。")
                                .text("三、2022年打算")
                                .text("各项贷款余额达到210亿元。"))
                        .bound("年度目标<200>亿元", "各项贷款余额·目标|0")
                        .bound("达到<210>亿元", "各项贷款余额·目标|0")
                        .period("、<2022>年打算", Period.Part.YEAR)
                        .written())
                .containsExactly("各项贷款完成年度目标{{各项贷款余额·目标|0}}亿元。", "三、{{下年年份}}年打算", "各项贷款余额达到{{待补：下年各项贷款余额·目标}}亿元。");
    }

    @Test
    void keepsTheFormattingOfEveryOtherWordAndGivesATagThatOfItsFirst() {
        OldPaper paper = new OldPaper().dressed("各项存款余额", "30", "0.1", "2亿元，较年初", "增", "加12.30亿", "元，增势良好。");
        byte[] before = paper.docx();
        byte[] after = bench(paper)
                .bound("余额<300.12>亿元", "各项存款余额")
                .bound("[增加]<12.30>亿元", "各项存款余额·较年初增减")
                .write(DECEMBER);
        List<XWPFRun> runs = OldPaper.open(after).getParagraphs().getFirst().getRuns();
        List<XWPFRun> old = OldPaper.open(before).getParagraphs().getFirst().getRuns();
        assertThat(runs.stream().map(XWPFRun::text))
                .containsExactly("各项存款余额", "{{各项存款余额}}", "亿元，较年初", "{{各项存款余额·较年初增减}}", "，增势良好。");
        int[] from = {0, 1, 3, 4, 6};
        for (int i = 0; i < from.length; i++) assertThat(look(runs.get(i))).isEqualTo(look(old.get(from[i])));
        assertThat(OldPaper.open(after)
                        .getParagraphs()
                        .getFirst()
                        .getCTP()
                        .getPPr()
                        .xmlText())
                .isEqualTo(OldPaper.open(before)
                        .getParagraphs()
                        .getFirst()
                        .getCTP()
                        .getPPr()
                        .xmlText());
    }

    private static List<Object> look(XWPFRun run) {
        return List.of(
                run.getFontFamily(XWPFRun.FontCharRange.eastAsia),
                run.getFontSizeAsDouble(),
                run.isBold(),
                run.getColor());
    }

    @Test
    void writesIntoFootnotesAndTablesToo() {
        byte[] docx = bench(new OldPaper()
                        .noted("普惠小微贷款余额40.00亿元", "其中首贷户12家")
                        .table(new String[] {"指标", "余额"}, new String[] {"涉农贷款", "74.66"}))
                .bound("余额<40.00>亿元", "普惠小微贷款余额")
                .bound("首贷户<12>家", "首贷企业家数")
                .bound("<74.66>", "涉农贷款余额")
                .write(DECEMBER);
        assertThat(OldPaper.open(docx)
                        .getFootnotes()
                        .getLast()
                        .getParagraphs()
                        .getFirst()
                        .getText())
                .endsWith("其中首贷户{{首贷企业家数}}家");
        assertThat(OldPaper.open(docx)
                        .getTables()
                        .getFirst()
                        .getRow(1)
                        .getCell(1)
                        .getText())
                .isEqualTo("{{涉农贷款余额}}");
    }
}
