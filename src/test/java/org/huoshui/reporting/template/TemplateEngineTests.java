package org.huoshui.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.huoshui.directory.Directory;
import org.huoshui.directory.DirectoryFixture;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.junit.jupiter.api.Test;

class TemplateEngineTests {

    private static final Subject HOME = Subject.of(DirectoryFixture.HOME);

    private final Directory directory = DirectoryFixture.smallCity();
    private final PlainWords words = new PlainWords(directory);
    private final GivenFigures figures = new GivenFigures()
            .with("deposit.balance", DirectoryFixture.HOME, "30312000000")
            .with("deposit.balance", Comparison.DELTA_YEAR_START, HOME, "2150000000")
            .with("loan.balance", DirectoryFixture.HOME, "21000000000")
            .with("loan.balance", Comparison.DELTA_YEAR_START, HOME, "-105000000")
            .with("deposit.balance", Comparison.VALUE, Subject.of(new InstitutionId("AAA")), "1000000000")
            .with("deposit.balance", Comparison.VALUE, Subject.of(new InstitutionId("BBB")), "2000000000")
            .with("loan.balance", new RegionId("880102"), "4000000000")
            .with("loan.balance", new RegionId("880103"), "5000000000")
            .with("loan.balance", new RegionId("880104"), "6000000000")
            .undefined("loan_deposit_ratio.incremental", Comparison.VALUE, HOME);
    private final TemplateEngine engine = new TemplateEngine(words, words, directory, figures);

    private Filled fill(Page page, String... sentences) {
        var context = new Figures.Context(Month.of(2022, 12), HOME, Basis.LATEST);
        return engine.fill("模板.docx", page.docx(), context, () -> List.of(sentences));
    }

    private List<String> written(Page page, String... sentences) {
        return Page.paragraphs(fill(page, sentences).docx());
    }

    private List<Problem> problems(Page page) {
        return engine.check("模板.docx", page.docx()).problems();
    }

    @Test
    void writesAFigureWhereItsPhraseStood() {
        assertThat(written(new Page().paragraph("各项存款{{各项存款余额}}亿元，较年初{{各项存款余额·较年初增减}}，贷款较年初{{各项贷款余额·较年初增减}}。")))
                .containsExactly("各项存款303.12亿元，较年初增加21.50亿元，贷款较年初减少1.05亿元。");
    }

    @Test
    void understandsATagThatWordScatteredOverRuns() {
        Page page = new Page().paragraph("存款", "{", "{各项", "存款余", "额}", "}亿元{{各项贷款", "余额}}亿元");
        assertThat(written(page)).containsExactly("存款303.12亿元210.00亿元");
    }

    @Test
    void leavesAGapOpenInEachReportAndListsIt() {
        Filled filled = fill(new Page().paragraph("走访企业{{待补：走访企业}}家，力争{{下年年份}}年{{月份}}月{{月末日}}日前完成"));
        assertThat(Page.paragraphs(filled.docx())).containsExactly("走访企业［待补：走访企业］家，力争2023年12月31日前完成");
        assertThat(filled.undecided())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("REP-214"))
                .satisfies(problem -> assertThat(problem.zh()).contains("走访企业"));
    }

    @Test
    void keepsTheFormattingOfTheTagsRun() {
        XWPFDocument document =
                Page.open(fill(new Page().bold("余额{{各项存款余额}}亿元")).docx());
        XWPFParagraph paragraph = document.getParagraphs().getFirst();
        var control = paragraph.getCTP().getSdtArray(0).getSdtContent();
        XWPFRun figure = new XWPFRun(control.getRArray(0), (IRunBody) paragraph);
        assertThat(figure.text()).isEqualTo("303.12");
        assertThat(figure.isBold()).isTrue();
        assertThat(figure.getFontFamily()).isEqualTo("仿宋");
        assertThat(figure.getFontSizeAsDouble()).isEqualTo(16.0);
    }

    @Test
    void writesTheDocumentsOwnWordsAlsoInHeaders() {
        byte[] docx = fill(new Page().header("{{地区}}（{{年月}}）").paragraph("{{年份}}年{{月份}}月，{{上级地区}}"))
                .docx();
        assertThat(Page.paragraphs(docx)).containsExactly("2022年12月，云岭市");
        assertThat(Page.open(docx).getHeaderList().getFirst().getText()).contains("松河县（2022年12月）");
    }

    @Test
    void keepsOrDropsWordsByConditionWithinAParagraph() {
        Page page = new Page()
                .paragraph("贷款{{?各项贷款余额·较年初增量 > 0}}增长{{/}}{{?各项贷款余额·较年初增量 <= 0}}回落{{各项贷款余额·较年初增量}}{{/}}。")
                .paragraph("存款{{?各项存款余额·较年初增量 ＞ 0}}增长{{/各项存款余额·较年初增量 ＞ 0}}。");
        assertThat(written(page)).containsExactly("贷款回落-1.05。", "存款增长。");
    }

    @Test
    void dropsWholeParagraphsAndTablesWithTheirCondition() {
        Page page = new Page()
                .paragraph("前")
                .paragraph("{{?各项贷款余额·较年初增量 > 0}}")
                .paragraph("不该出现")
                .table(new String[] {"也不该"})
                .paragraph("{{/}}")
                .paragraph("{{?各项存款余额·较年初增量 > 0}}一是增长。")
                .paragraph("二是仍增长。{{/}}")
                .paragraph("后");
        Filled filled = fill(page);
        assertThat(Page.paragraphs(filled.docx())).containsExactly("前", "一是增长。", "二是仍增长。", "后");
        assertThat(Page.open(filled.docx()).getTables()).isEmpty();
    }

    @Test
    void leavesNoEmptyLineWhereAWholeParagraphIsConditional() {
        Page page = new Page()
                .paragraph("前")
                .paragraph("{{?各项贷款余额·较年初增量 > 0}}不该出现{{/}}")
                .paragraph("{{?各问题}}{{问题}}{{/各问题}}")
                .paragraph("后");
        assertThat(written(page)).containsExactly("前", "后");
    }

    @Test
    void repeatsWordsForEachBank() {
        assertThat(written(new Page().paragraph("其中：{{?各银行}}{{序号}}.{{简称}}{{各项存款余额}}；{{/各银行}}完。")))
                .containsExactly("其中：1.甲银行10.00；2.乙银行20.00；3.松河农商行［待补：各项存款余额］；完。");
    }

    @Test
    void repeatsATableRowForEachCountyOfThePool() {
        Page page = new Page()
                .table(new String[] {"县", "贷款"}, new String[] {"{{?各县}}{{名称}}", "{{各项贷款余额}}{{/各县}}"}, new String[] {
                    "合计", "—"
                });
        assertThat(Page.rows(fill(page).docx()))
                .containsExactly("县|贷款", "松河县|210.00", "柳塘县|40.00", "竹湾县|50.00", "梅岗县|60.00", "合计|—");
    }

    @Test
    void loopsOverANamedGroup() {
        assertThat(written(new Page().paragraph("{{?各县(北部两县)}}{{名称}}{{各项贷款余额}} {{/}}")))
                .containsExactly("松河县210.00 梅岗县60.00 ");
    }

    @Test
    void nestsBlocks() {
        Page page = new Page()
                .paragraph("{{?各县}}")
                .paragraph("{{名称}}{{?各项贷款余额 > 4500000000}}较大{{/}}")
                .paragraph("{{?各项贷款余额 > 5500000000}}")
                .paragraph("居前")
                .paragraph("{{/}}")
                .paragraph("{{/各县}}");
        assertThat(written(page)).containsExactly("松河县较大", "居前", "柳塘县", "竹湾县较大", "梅岗县较大", "居前");
    }

    @Test
    void aPhrasesOwnSubjectOutranksTheLoops() {
        assertThat(written(new Page().paragraph("{{?各县(北部两县)}}{{甲银行·各项存款余额}} {{/}}")))
                .containsExactly("10.00 10.00 ");
    }

    @Test
    void saysWhatIsMissingAndPrintsADashForWhatHasNoMeaning() {
        Filled filled = fill(new Page().paragraph("不良{{不良贷款余额}}亿元，增量存贷比{{增量存贷比}}%"));
        assertThat(Page.paragraphs(filled.docx())).containsExactly("不良［待补：不良贷款余额］亿元，增量存贷比—%");
        assertThat(filled.figures()).extracting(Filled.Printed::text).containsExactly("［待补：不良贷款余额］", "—");
    }

    @Test
    void saysBehindATotalThatItIsNotWhole() {
        figures.coverage = new Figure.Coverage(8, 11, List.of("丙银行", "丁银行", "戊银行"));
        assertThat(written(new Page().paragraph("存款{{各项存款余额}}亿元"))).containsExactly("存款303.12［8/11家］亿元");
    }

    @Test
    void leavesAMarkWhereAConditionCannotBeDecided() {
        Filled filled = fill(new Page().paragraph("前{{?不良贷款余额 > 0}}有不良{{/}}后"));
        assertThat(Page.paragraphs(filled.docx())).containsExactly("前［待定：不良贷款余额 > 0］后");
        assertThat(filled.undecided()).extracting(Problem::code).containsExactly("REP-212");
    }

    @Test
    void writesNotableSentencesWithFiguresOfTheirOwn() {
        Page page = new Page().paragraph("{{?各问题}}（{{序号}}）{{问题}}{{/各问题}}");
        Filled filled = fill(page, "贷款{{各项贷款余额·较年初增减}}。", "存款平稳。");
        assertThat(Page.paragraphs(filled.docx())).containsExactly("（1）贷款减少1.05亿元。（2）存款平稳。");
        assertThat(filled.figures()).hasSize(1);
    }

    @Test
    void numbersFiguresInTheOrderOfThePageAndMarksThem() {
        Filled filled = fill(new Page().paragraph("{{?各项贷款余额 < 0}}{{不良贷款余额}}{{/}}{{各项存款余额}}和{{各项贷款余额}}"));
        assertThat(filled.figures()).extracting(Filled.Printed::ordinal).containsExactly(1, 2);
        assertThat(filled.figures()).extracting(Filled.Printed::text).containsExactly("303.12", "210.00");
        var controls =
                Page.open(filled.docx()).getParagraphs().getFirst().getCTP().getSdtList();
        assertThat(controls)
                .extracting(control -> control.getSdtPr().getTag().getVal())
                .containsExactly("hs_1", "hs_2");
        assertThat(controls)
                .extracting(control -> control.getSdtPr().getAlias().getVal())
                .containsExactly("各项存款余额", "各项贷款余额");
    }

    @Test
    void asksForAllFiguresAtOnce() {
        fill(new Page().paragraph("{{各项存款余额}}{{?各县}}{{各项贷款余额}}{{/}}{{?各项贷款余额 > 0}}{{不良贷款余额}}{{/}}"));
        assertThat(figures.asked).isOne();
    }

    @Test
    void drawsAChartWithItsWorkbook() throws Exception {
        Filled filled = fill(new Page().chart("{{各县：各项贷款余额}}"));
        var chart = Page.open(filled.docx()).getCharts().getFirst();
        var series = chart.getChartSeries().getFirst().getSeries(0);
        assertThat(series.getCategoryData().getPointCount()).isEqualTo(4);
        assertThat(series.getCategoryData().getPointAt(3)).isEqualTo("梅岗县");
        assertThat(series.getValuesData().getPointAt(3)).isEqualTo(60.0);
        var sheet = chart.getWorkbook().getSheetAt(0);
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("松河县");
        assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(210.0);
        assertThat(filled.charts().getFirst().categories()).containsExactly("松河县", "柳塘县", "竹湾县", "梅岗县");
        assertThat(filled.figures()).extracting(Filled.Printed::chart).containsOnly(1);
    }

    @Test
    void drawsThirteenMonthsAndLeavesAGapWhereOneIsMissing() {
        Filled filled = fill(new Page().chart("{{走势：各项存款余额、不良贷款余额}}"));
        var chart = Page.open(filled.docx()).getCharts().getFirst();
        assertThat(filled.charts().getFirst().categories())
                .hasSize(13)
                .startsWith("2021.12")
                .endsWith("2022.12");
        assertThat(chart.getChartSeries().getFirst().getSeriesCount()).isEqualTo(2);
    }

    @Test
    void namesEachFaultWithTheWordsAroundIt() {
        Page page = new Page()
                .paragraph("截至12月末，全县各项存款{{各项存欵余额}}亿元，比年初多。")
                .paragraph("贷款{{各项贷款余额}亿元")
                .paragraph("不良{各项贷款余额}}亿元")
                .paragraph("写法{各项贷款余额}不对")
                .paragraph("{{?各银行}}没有结束")
                .paragraph("{{?各项贷款余额 ~ 3}}看不懂{{/}}");
        List<Problem> problems = problems(page);
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("REP-201", "REP-202", "REP-202", "REP-202", "REP-207", "REP-203");
        assertThat(problems.getFirst().zh()).contains("各项存欵余额").contains("各项存款余额");
        assertThat(problems.getFirst().place()).contains("全县各项存款{{各项存欵余额}}亿元，比年初多。");
    }

    @Test
    void refusesBlocksThatCross() {
        assertThat(problems(new Page().paragraph("{{?各银行}}{{?各县}}{{各项贷款余额}}{{/各银行}}{{/各县}}")))
                .extracting(Problem::code)
                .contains("REP-205");
        assertThat(problems(new Page().paragraph("{{各项贷款余额}}{{/各县}}")))
                .extracting(Problem::code)
                .containsExactly("REP-204");
        assertThat(problems(new Page().paragraph("文字{{?各银行}}").paragraph("{{各项贷款余额}}{{/各银行}}")))
                .extracting(Problem::code)
                .containsExactly("REP-206");
        assertThat(problems(new Page().paragraph("{{名称}}")))
                .extracting(Problem::code)
                .containsExactly("REP-211");
    }

    @Test
    void refusesFaultyCharts() {
        assertThat(problems(new Page().paragraph("{{各项贷款余额}}").chart("{{各县各项贷款余额}}")))
                .extracting(Problem::code)
                .containsExactly("REP-208");
        assertThat(problems(
                        new Page().paragraph("{{?各银行}}").chart("{{各县：各项贷款余额}}").paragraph("{{/}}")))
                .extracting(Problem::code)
                .containsExactly("REP-209");
    }

    @Test
    void refusesADocumentWithoutTags() {
        assertThat(problems(new Page().paragraph("一份普通的文件")))
                .extracting(Problem::code)
                .containsExactly("REP-210");
    }
}
