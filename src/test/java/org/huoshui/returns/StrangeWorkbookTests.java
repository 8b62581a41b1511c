package org.huoshui.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What twenty banks in twenty counties might send. None of the names is in any directory. */
class StrangeWorkbookTests {

    @Test
    void twoHalvesSideBySideWithoutAGap() {
        Reading reading = Sketch.xls("青石县农商行12月.xls").sheet("Sheet1", """
                        青石农村商业银行资产负债简表
                        二〇二二年十二月三十一日|||单位：千元
                        资金来源|余额|资金运用|余额
                        一、各项存款|100|一、各项贷款|80
                        （一）个人存款|60|（一）个人贷款|30
                        1.活期|20|1.短期|10
                        2.定期|40|2.中长期|20
                        （二）单位存款|40|（二）单位贷款|50
                        |||其中：制造业|15
                        二、实收资本|5|二、贴现及转贴现|6
                        来源合计|105|运用合计|86
                        """).read();
        assertThat(Sketch.lines(reading))
                .contains(
                        "B4 青石农村商业银行 deposit.balance 2022-12 100000",
                        "B5 青石农村商业银行 deposit.household.balance 2022-12 60000",
                        "D4 青石农村商业银行 loan.balance 2022-12 80000",
                        "D5 青石农村商业银行 loan.household.balance 2022-12 30000")
                .noneMatch(line -> line.startsWith("B6") || line.startsWith("D6") || line.startsWith("D7"));
    }

    @Test
    void itemsAcrossWithGroupsAndInstitutionsDown() {
        Reading reading = Sketch.xlsx("汇总.xlsx")
                .sheet("12月", """
                        清源县2022年12月末银行业主要指标

                        机构|各项存款|||各项贷款||
                        |余额（亿元）|比年初|增幅%|余额（亿元）|比年初|增幅%
                        国有银行小计|30|2|7.1|20|1|5.2
                        工商银行清源支行|10|1|11|8|0.5|6.6
                        农行|20|1|5.2|12|0.5|4.3
                        清源村镇银行|1.5|0.1|7.1|'—|/|
                        全县合计|31.5|2.1|7|20|1|5.2
                        """)
                .merge("B3:D3", "E3:G3", "A3:A4")
                .read();
        assertThat(Sketch.lines(reading))
                .containsExactly(
                        "B6 工商银行清源支行 deposit.balance 2022-12 1000000000",
                        "E6 工商银行清源支行 loan.balance 2022-12 800000000",
                        "B7 农行 deposit.balance 2022-12 2000000000",
                        "E7 农行 loan.balance 2022-12 1200000000",
                        "B8 清源村镇银行 deposit.balance 2022-12 150000000");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.skipped()).extracting(Reading.Skipped::reason).contains(Reading.Reason.TOTAL);
    }

    @Test
    void institutionsAcrossAndItemsDown() {
        Reading reading = Sketch.xlsx("x.xlsx").sheet("表", """
                        各银行存贷款情况（2023年3月，万元）
                        项目|合计|甲山银行|乙水农商行|丙林村镇银行
                        各项存款|60|10|20|30
                        其中：储蓄存款|33|5|12|16
                        各项贷款|45|8|15|22
                        存贷比（%）|75|80|75|73.33
                        """).read();
        assertThat(Sketch.lines(reading))
                .contains(
                        "C3 甲山银行 deposit.balance 2023-03 100000",
                        "E4 丙林村镇银行 deposit.household.balance 2023-03 160000",
                        "D5 乙水农商行 loan.balance 2023-03 150000",
                        "D6 乙水农商行 loan_deposit_ratio 2023-03 75")
                .noneMatch(line -> line.startsWith("B"));
    }

    @Test
    void monthsDownAsDatesAndItemsAcross() {
        Reading reading = Sketch.xlsx("丁湖银行白河支行.xlsx").sheet("时间序列", """
                        日期|各项存款余额(万元)|各项贷款余额(万元)|不良率
                        @2022-10-31|'１，０００．５|800|1.20%
                        @2022-11-30|'1,100.25 |820|1.10%
                        @2022-12-31|'1200元|840|'1.05%
                        """).read();
        assertThat(Sketch.lines(reading))
                .containsExactly(
                        "B2 丁湖银行白河支行 deposit.balance 2022-10 10005000",
                        "C2 丁湖银行白河支行 loan.balance 2022-10 8000000",
                        "D2 丁湖银行白河支行 npl.ratio 2022-10 1.2",
                        "B3 丁湖银行白河支行 deposit.balance 2022-11 11002500",
                        "C3 丁湖银行白河支行 loan.balance 2022-11 8200000",
                        "D3 丁湖银行白河支行 npl.ratio 2022-11 1.1",
                        "B4 丁湖银行白河支行 deposit.balance 2022-12 1200",
                        "C4 丁湖银行白河支行 loan.balance 2022-12 8400000",
                        "D4 丁湖银行白河支行 npl.ratio 2022-12 1.05");
    }

    @Test
    void longListOfInstitutionItemMonthValue() {
        Reading reading = Sketch.xlsx("导出.xlsx").sheet("data", """
                        机构名称|指标名称|数据日期|单位|数值|备注
                        戊江银行新河支行|各项存款余额|202211|万元|100|
                        戊江银行新河支行|各项存款余额|202212|万元|110|
                        戊江银行新河支行|首贷企业家数|202212|户|7|本年累计
                        己海农商银行|各项存款余额|202212|亿元|2.5|
                        """).read();
        assertThat(Sketch.lines(reading))
                .containsExactly(
                        "E2 戊江银行新河支行 deposit.balance 2022-11 1000000",
                        "E3 戊江银行新河支行 deposit.balance 2022-12 1100000",
                        "E4 戊江银行新河支行 first_loan.enterprise.count 2022-12 7",
                        "E5 己海农商银行 deposit.balance 2022-12 250000000");
    }

    @Test
    void blocksOfInstitutionsOneUnderTheOther() {
        Reading reading = Sketch.xlsx("2022年12月各行.xlsx").sheet("汇总", """
                        2022年12月各行主要指标
                        单位：亿元
                        一、庚岭银行石桥支行
                        项目|本月|上月|比年初
                        各项存款|10|9|1
                        各项贷款|8|7|1

                        二、辛原银行石桥支行
                        项目|本月|上月|比年初
                        各项存款|20|19|1
                        各项贷款|18|17|1
                        """).read();
        assertThat(Sketch.lines(reading))
                .containsExactly(
                        "B5 庚岭银行石桥支行 deposit.balance 2022-12 1000000000",
                        "B6 庚岭银行石桥支行 loan.balance 2022-12 800000000",
                        "B10 辛原银行石桥支行 deposit.balance 2022-12 2000000000",
                        "B11 辛原银行石桥支行 loan.balance 2022-12 1800000000");
    }

    @Test
    void theSameMonthAndTheMonthBeforeByName() {
        Reading reading = Sketch.xlsx("壬州银行.xlsx").sheet("Sheet1", """
                        壬州银行南溪支行2022年12月统计表||||单位：万元
                        指标名称|2021年12月|2022年11月|2022年12月|同比增长
                        各项存款|90|99|100|11.11%
                        普惠型小微企业贷款|10|14|15|50.00%
                        新发放企业贷款加权平均利率|5.10%|4.70%|4.65%|'-0.45个百分点
                        """).read();
        assertThat(Sketch.lines(reading))
                .containsExactly(
                        "D3 壬州银行南溪支行 deposit.balance 2022-12 1000000",
                        "D4 壬州银行南溪支行 loan.inclusive_micro.balance 2022-12 150000",
                        "D5 壬州银行南溪支行 loan.rate.enterprise_new.weighted_avg 2022-12 4.65");
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    void aCoverSheetNamesInstitutionMonthAndUnit() {
        Reading reading = Sketch.xlsx("报表.xlsx")
                .sheet("封面", """
                        银行业统计报表
                        填报机构：|癸川银行东平支行
                        报告期：|2022年第四季度
                        金额单位：百万元
                        填报日期：2023年1月9日
                        """)
                .sheet("存款", """
                        项目|期末数|期初数
                        合计|100|90
                        其中：住户|60|50
                        　　　非金融企业|30|30
                        　　　机关团体|10|10
                        """)
                .sheet("贷款", """
                        项目|期末数|期初数
                        各项贷款|80|70
                        其中：住户|30|25
                        　　　企（事）业单位|50|45
                        """)
                .read();
        assertThat(Sketch.lines(reading))
                .containsExactly(
                        "B2 癸川银行东平支行 deposit.balance 2022-12 100000000",
                        "B3 癸川银行东平支行 deposit.household.balance 2022-12 60000000",
                        "B4 癸川银行东平支行 deposit.corporate.balance 2022-12 30000000",
                        "B5 癸川银行东平支行 deposit.gov_org.balance 2022-12 10000000",
                        "B2 癸川银行东平支行 loan.balance 2022-12 80000000",
                        "B3 癸川银行东平支行 loan.household.balance 2022-12 30000000",
                        "B4 癸川银行东平支行 loan.corporate.balance 2022-12 50000000");
    }

    @Test
    void flowsTakeTheYearsSumAndStocksTheMonth() {
        Reading reading = Sketch.xlsx("子丑财险.xlsx").sheet("业务", """
                        子丑财产保险云台支公司业务统计表（2022年1-12月）
                        |||单位：元
                        项目|本月|本年累计|累计同比%
                        财产险保费收入|1000000.5|12000000.25|8.5
                        财产险赔款支出|500000|6000000|-2
                        """).read();
        assertThat(Sketch.lines(reading))
                .containsExactly(
                        "C4 子丑财产保险云台支公司 insurance.premium.property 2022-12 12000000.25",
                        "C5 子丑财产保险云台支公司 insurance.claim.property 2022-12 6000000");
    }

    @Test
    void measuresUnderAName() {
        Reading reading = Sketch.xlsx("寅卯融资担保.xlsx").sheet("台账", """
                        寅卯融资担保有限公司2022年12月业务情况
                        业务|笔数（笔）|金额（万元）
                        担保贷款放款|120|5600.5
                        助企纾困贷款|15|800
                        """).read();
        assertThat(Sketch.lines(reading))
                .contains(
                        "B3 寅卯融资担保有限公司 guarantee_loan.issued.count 2022-12 120",
                        "B4 寅卯融资担保有限公司 relief.loan.count 2022-12 15",
                        "C4 寅卯融资担保有限公司 relief.loan.amount 2022-12 8000000");
    }

    @Test
    void regionsDown() {
        Reading reading = Sketch.xlsx("通报.xlsx").sheet("Sheet1", """
                        2022年12月全市各县金融运行情况
                        |||单位：亿元、%
                        县区|各项贷款余额|较年初增速|位次|不良贷款率
                        全市|500|10|—|1.5
                        东河县|100|12|1|1.2
                        西岭区|150|9|2|1.8
                        """).read();
        assertThat(Sketch.lines(reading))
                .containsExactly(
                        "B4 全市 loan.balance 2022-12 50000000000",
                        "E4 全市 npl.ratio 2022-12 1.5",
                        "B5 东河县 loan.balance 2022-12 10000000000",
                        "E5 东河县 npl.ratio 2022-12 1.2",
                        "B6 西岭区 loan.balance 2022-12 15000000000",
                        "E6 西岭区 npl.ratio 2022-12 1.8");
    }

    @Test
    void whatIsHiddenIsNotReadAndSaidSo() {
        Reading reading = Sketch.xlsx("辰巳银行.xlsx")
                .sheet("Sheet1", """
                        辰巳银行2022年12月
                        项目（万元）|上报数|校对数
                        各项存款|100|101
                        各项贷款|80|81
                        """)
                .hideRow(4)
                .hideColumn(2)
                .sheet("底稿", "各项存款|1\n各项贷款|2")
                .hide()
                .read();
        assertThat(Sketch.lines(reading)).containsExactly("B3 辰巳银行 deposit.balance 2022-12 1000000");
        assertThat(Sketch.faults(reading)).containsExactly("null RET-121", "A4 RET-121", "C1 RET-121");
    }

    @Test
    void faultsStandAtTheirCells() {
        Reading reading = Sketch.xlsx("午未银行2022年12月.xlsx").sheet("Sheet1", """
                        填报单位：午未银行北门支行
                        指标|数值|单位
                        各项存款|约3亿|万元
                        住户存款|'#REF!|万元
                        各项贷款|80|户
                        不良贷款余额|2|万元
                        不良贷款余额|3|万元
                        涉农贷款余额|5|
                        机关团体存款余额|'12,34|万元
                        """).read();
        assertThat(reading.found()).isEmpty();
        assertThat(Sketch.faults(reading))
                .containsExactlyInAnyOrder("B3 RET-101", "B4 RET-102", "B5 RET-107", "B7 RET-104", "B9 RET-101");
    }

    @Test
    void aRememberedLayoutBindsWhatTheCatalogueDoesNotKnow() {
        String drawing = """
                申酉银行2022年12月报表（万元）
                项目|余额
                各项存款|100
                大拇指贷|7
                各项贷款|80
                """;
        Reading first = Sketch.xlsx("a.xlsx").sheet("Sheet1", drawing).read();
        assertThat(first.unbound()).singleElement().satisfies(u -> {
            assertThat(u.itemCell()).isEqualTo("A4");
            assertThat(u.cells()).containsExactly("B4");
        });
        Layout corrected = first.layout()
                .binding(
                        first.unbound().getFirst().itemKey(),
                        new org.huoshui.indicators.IndicatorId("loan.inclusive.balance"))
                .ignoring("各项贷款");
        Reading second = Sketch.xlsx("a.xlsx").sheet("Sheet1", drawing).read(corrected);
        assertThat(Sketch.lines(second))
                .containsExactly(
                        "B3 申酉银行 deposit.balance 2022-12 1000000", "B4 申酉银行 loan.inclusive.balance 2022-12 70000");
    }

    @Test
    void partsByCurrencyAreNotTheWhole() {
        Reading reading = Sketch.xlsx("临江银行2022年12月.xlsx").sheet("Sheet1", """
                        临江银行东湖支行统计表
                        金额单位：人民币万元|||||2022年12月31日
                        项目|行次|本外币|人民币|外币
                        各项存款|1|110|100|10
                          个人存款|2|66|60|6
                        """).read();
        assertThat(Sketch.lines(reading))
                .containsExactly(
                        "C4 临江银行东湖支行 deposit.balance 2022-12 1100000",
                        "C5 临江银行东湖支行 deposit.household.balance 2022-12 660000");
    }

    @Test
    void holdersDownAndTermsAcross() {
        Reading reading = Sketch.xlsx("分期限.xlsx").sheet("Sheet1", """
                        乙江银行河西支行2022年12月贷款情况（万元）
                        贷款种类|短期贷款|中长期贷款|贷款合计
                        住户贷款|10|20|30
                        企（事）业单位贷款|30|40|70
                        合计|40|60|100
                        """).read();
        assertThat(Sketch.lines(reading))
                .containsExactly(
                        "D3 乙江银行河西支行 loan.household.balance 2022-12 300000",
                        "C4 乙江银行河西支行 loan.enterprise_mlt.balance 2022-12 400000",
                        "D4 乙江银行河西支行 loan.corporate.balance 2022-12 700000",
                        "B5 乙江银行河西支行 loan.short_term.balance 2022-12 400000",
                        "D5 乙江银行河西支行 loan.balance 2022-12 1000000");
    }

    @Test
    void monthsAsBareNumbersAndYearsAsRows() {
        Reading months = Sketch.xlsx("己湖银行.xlsx")
                .sheet("Sheet1", "己湖银行2022年统计表|||单位：万元\n月份|1|2|3\n各项存款|100|101|102")
                .read();
        assertThat(Sketch.lines(months))
                .containsExactly(
                        "B3 己湖银行 deposit.balance 2022-01 1000000",
                        "C3 己湖银行 deposit.balance 2022-02 1010000",
                        "D3 己湖银行 deposit.balance 2022-03 1020000");
        Reading years = Sketch.xlsx("戊河银行.xlsx")
                .sheet("Sheet1", "戊河银行历年数据\n年份|各项存款（亿元）\n2021|9\n2022|10")
                .read();
        assertThat(Sketch.lines(years))
                .containsExactly(
                        "B3 戊河银行 deposit.balance 2021-12 900000000", "B4 戊河银行 deposit.balance 2022-12 1000000000");
    }

    @Test
    void headsThatAreUnitsOverTwoHalves() {
        Reading reading = Sketch.xlsx("庚泉银行.xlsx")
                .sheet("Sheet1", "庚泉银行2022年12月\n存款：|万元|贷款：|万元\n各项存款|100|各项贷款|80\n住户|60|住户|30\n企业|40|企业|50")
                .read();
        assertThat(Sketch.lines(reading))
                .containsExactlyInAnyOrder(
                        "B3 庚泉银行 deposit.balance 2022-12 1000000",
                        "B4 庚泉银行 deposit.household.balance 2022-12 600000",
                        "B5 庚泉银行 deposit.corporate.balance 2022-12 400000",
                        "D3 庚泉银行 loan.balance 2022-12 800000",
                        "D4 庚泉银行 loan.household.balance 2022-12 300000",
                        "D5 庚泉银行 loan.corporate.balance 2022-12 500000");
    }
}
