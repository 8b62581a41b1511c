package org.huoshui.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A year of key projects, agreements, relief and villages of the demo county, as its office would have kept it in Excel. All
 * names are invented; owners and borrowers are the firms of {@link FirmsFile}.
 */
final class PlansFiles {

    private static final String[] BANKS = {"华岳银行", "澜溪农商行", "国农发行", "农泽银行", "邮汇银行", "九域银行", "通海银行", "瀚宁银行"};
    private static final String[] TOWNSHIPS = {"溪口镇", "城关街道", "云岭镇", "石桥镇", "白渡镇", "竹坪乡", "松林乡", "南溪镇"};
    private static final String[] KINDS = {"智能化改造", "年产线扩建", "绿色工厂", "仓储物流中心", "研发中心", "产业园一期", "冷链基地"};
    private static final String[] PUBLIC = {
        "县城污水处理提标改造 县水务集团 石桥镇", "溪口镇农村供水一体化 县水务集团 云岭镇", "澜溪高速连接线 县交投集团 白渡镇",
        "县人民医院迁建 县卫健局 城关街道", "老旧小区改造二期 县城投集团 城关街道", "高标准农田建设 县农发集团 南溪镇",
        "乡村振兴冷链物流园 县供销集团 竹坪乡", "松林乡抽水蓄能前期 县能源集团 松林乡"
    };
    private static final String[] DIFFICULTIES = {"", "", "用地手续未办结", "抵押物不足", "", "项目资本金未到位", "银行上级行审批较慢", ""};

    private final Path folder;
    private final List<String[]> firms = new ArrayList<>();

    private PlansFiles(Path samples) throws IOException {
        folder = Files.createDirectories(samples.resolve("matchmaking"));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(samples.resolve("directory/firms.xlsx")))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                XSSFRow row = sheet.getRow(i);
                String[] firm = new String[4];
                for (int c = 0; c < firm.length; c++) firm[c] = row.getCell(c).getStringCellValue();
                firms.add(firm);
            }
        }
    }

    static void write(Path samples) throws IOException {
        PlansFiles files = new PlansFiles(samples);
        files.projects();
        files.agreements();
        files.relief();
        files.villages();
    }

    /** One sheet: its name, its heads, its rows. */
    private record Table(String name, List<String> heads, List<List<Object>> rows) {
        Table(String name, String heads) {
            this(name, List.of(heads.split(" ")), new ArrayList<>());
        }

        void add(Object... cells) {
            rows.add(List.of(cells));
        }
    }

    private void save(String file, Table... tables) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            for (Table table : tables) {
                XSSFSheet sheet = workbook.createSheet(table.name());
                fill(sheet.createRow(0), table.heads());
                for (int i = 0; i < table.rows().size(); i++)
                    fill(sheet.createRow(i + 1), table.rows().get(i));
                for (int c = 0; c < table.heads().size(); c++)
                    sheet.setColumnWidth(c, Math.max(12, table.heads().get(c).length() * 2 + 4) * 256);
                sheet.createFreezePane(0, 1);
            }
            workbook.write(out);
        }
    }

    private static void fill(XSSFRow row, List<?> cells) {
        for (int c = 0; c < cells.size(); c++) {
            Object cell = cells.get(c);
            if (cell instanceof Number number) row.createCell(c).setCellValue(number.doubleValue());
            else if (!cell.toString().isEmpty()) row.createCell(c).setCellValue(cell.toString());
        }
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2022, month, day);
    }

    private void projects() throws IOException {
        Table list = new Table("重点项目", "年度 项目名称 业主单位 统一社会信用代码 行业 乡镇 总投资（万元） 融资需求（万元） 建设内容 列入日期 推介会 推介日期");
        Table funds = new Table("审批投放", "年度 项目名称 银行 类别 日期 金额（万元） 凭证号");
        Table rounds = new Table("调度", "项目名称 调度月份 进展 困难问题 推进措施 需协调银行 责任单位 完成时限 解决日期 解决情况");
        Table plans = new Table("一项一策", "年度 项目名称 年度目标 推进措施 责任单位 完成时限 制定日期");
        for (int n = 0; n < 42; n++) {
            boolean ours = n % 5 == 3;
            String[] works = PUBLIC[n / 5 % PUBLIC.length].split(" ");
            String[] firm = firms.get((n * 2 + 1) % 60);
            String name =
                    ours ? works[0] : firm[1].replace("澜溪", "").replace("有限公司", "") + KINDS[n % KINDS.length] + "项目";
            int investment = 6000 + n * 1370 % 48000;
            int demand = investment * (50 + n % 4 * 5) / 100;
            boolean presented = n % 7 != 6;
            list.add(
                    2022,
                    name,
                    ours ? works[1] : firm[1],
                    ours ? "" : firm[0],
                    ours ? "基础设施" : "制造业",
                    ours ? works[2] : firm[2],
                    investment,
                    demand,
                    "总建筑面积" + (1 + n % 6) + "万平方米，分两期实施",
                    day(1, 10),
                    presented ? (n % 2 == 0 ? "一季度重点项目融资推介会" : "三季度银企座谈会") : "",
                    presented ? day(n % 2 == 0 ? 3 : 8, 18) : "");
            money(funds, n, name, demand, ours);
            rounds(rounds, n, name);
            if (n % 3 == 0) {
                plans.add(
                        2022,
                        name,
                        "年内投放%d万元".formatted(demand / 2),
                        "由牵头银行会同业主逐月排定提款计划，金融办按月调度",
                        "县金融办、" + (ours ? works[1] : firm[2]),
                        day(12, 31),
                        day(3, 25));
                if (n % 6 == 0)
                    plans.add(
                            2022,
                            name,
                            "年内投放%d万元，补齐抵押手续".formatted(demand * 3 / 5),
                            "追加担保公司增信，分批落实提款条件",
                            "县金融办、县自然资源局",
                            day(12, 31),
                            day(7, 6));
            }
        }
        save("projects.xlsx", list, funds, rounds, plans);
    }

    /** A third stays in the reserve, a sixth is approved and waits, the others are being placed. */
    private static void money(Table funds, int n, String name, int demand, boolean ours) {
        if (n % 3 == 2) return;
        String first = ours ? "国农发行" : BANKS[n % BANKS.length];
        String second = BANKS[(n + 3) % BANKS.length];
        int month = 3 + n % 5;
        funds.add(2022, name, first, "审批", day(month, 12), demand * 6 / 10, "批〔2022〕%d号".formatted(100 + n));
        if (n % 2 == 0 && !second.equals(first))
            funds.add(2022, name, second, "审批", day(month + 1, 8), demand * 2 / 10, "批〔2022〕%d号".formatted(200 + n));
        if (n % 6 == 4) return;
        for (int step = 0; step < 3; step++)
            funds.add(
                    2022,
                    name,
                    first,
                    "投放",
                    day(month + 1 + step, 20),
                    demand * (1 + (n + step) % 2) / 10,
                    "JJ2022%02d%02d".formatted(n, step));
    }

    private static void rounds(Table rounds, int n, String name) {
        String[] progress = {"完成立项备案和用地预审", "完成施工图审查，进场施工", "基础工程完工，主体施工至二层", "主体封顶，设备采购合同已签", "设备安装调试", "部分投产，准备竣工验收"};
        for (int month = 7; month <= 12; month++) {
            // some have not reported by the end of the year
            if (month == 12 && n % 8 == 5) continue;
            String difficulty = month % 3 == 0 ? DIFFICULTIES[(n + month) % DIFFICULTIES.length] : "";
            boolean open = month == 12 || n % 9 == 4;
            rounds.add(
                    name,
                    "2022-%02d".formatted(month),
                    progress[(n + month) % progress.length],
                    difficulty,
                    difficulty.isEmpty() ? "" : "召开银企专题会，逐项落实提款条件",
                    difficulty.startsWith("银行") ? BANKS[n % BANKS.length] : "",
                    difficulty.isEmpty() ? "" : difficulty.startsWith("用地") ? "县自然资源局" : "县金融办",
                    difficulty.isEmpty() ? "" : day(month == 12 ? 12 : month + 1, 25),
                    difficulty.isEmpty() || open ? "" : day(month + 1, 18),
                    difficulty.isEmpty() || open ? "" : "已协调解决");
        }
    }

    private void agreements() throws IOException {
        Table list = new Table("战略合作协议", "机构 协议名称 签订日期 签约活动 起日 止日 承诺总额（万元） 分年度承诺（万元） 计入对接投放");
        Table facts = new Table("履约", "机构 协议名称 类别 日期 金额（万元） 说明");
        String[] partners = {"华岳银行", "澜溪农商行", "国农发行", "农泽银行", "安和财险"};
        for (int i = 0; i < partners.length; i++) {
            int total = 300000 - i * 40000;
            LocalDate signed = i < 2 ? LocalDate.of(2021, 12, 8) : day(3, 18);
            String title = "支持澜溪县域经济高质量发展五年战略合作协议";
            list.add(
                    partners[i],
                    title,
                    signed,
                    i < 2 ? "全县金融工作会议" : "一季度重点项目融资推介会",
                    day(1, 1),
                    LocalDate.of(2026, 12, 31),
                    total,
                    "2022:%d；2023:%d；2024:%d；2025:%d；2026:%d"
                            .formatted(total / 5, total / 5, total / 5, total / 5, total / 5),
                    i < 3 ? "是" : "否");
            for (int quarter = 1; quarter <= 4; quarter++) {
                facts.add(partners[i], title, "授信", day(quarter * 3, 28), total / 18, "季度对账");
                facts.add(partners[i], title, "投放", day(quarter * 3, 28), total / 30 + quarter * 100, "季度对账");
            }
        }
        Table coming = new Table("招引机构", "机构名称 类型 上级机构 绿色支行 乡镇 计划开业 情况说明 意向 洽谈 立项 上报总行 批复 筹建 开业");
        coming.add(
                "江川银行澜溪绿色支行",
                "股份制银行",
                "江川银行",
                "是",
                "城关街道",
                day(10, 31),
                "省监管部门批复筹建",
                day(1, 6),
                day(2, 15),
                day(3, 22),
                day(5, 10),
                day(7, 18),
                day(8, 2),
                day(10, 26));
        coming.add(
                "海晏人寿澜溪支公司",
                "人身险公司",
                "海晏人寿",
                "",
                "城关街道",
                LocalDate.of(2023, 6, 30),
                "总公司已批复",
                day(3, 2),
                day(4, 12),
                day(6, 20),
                day(8, 15),
                day(11, 30),
                "",
                "");
        coming.add(
                "楚源证券澜溪营业部",
                "证券公司",
                "楚源证券",
                "",
                "",
                LocalDate.of(2023, 12, 31),
                "已两次来县考察",
                day(5, 20),
                day(9, 7),
                "",
                "",
                "",
                "",
                "");
        coming.add(
                "瀚宁科技支行",
                "城商行",
                "瀚宁银行",
                "",
                "溪口镇",
                LocalDate.of(2023, 9, 30),
                "选址园区",
                day(8, 11),
                day(9, 2),
                day(11, 5),
                "",
                "",
                "",
                "");
        save("agreements.xlsx", list, facts, coming);
    }

    private void relief() throws IOException {
        Table measures = new Table("纾困措施", "措施名称 依据文件 适用对象 企业规模 行业代码 名单 业务种类 单户上限（万元） 施行日期 截止日期 专项额度（万元）");
        measures.add(
                "小微企业无还本续贷",
                "澜政办〔2022〕11号",
                "生产经营正常、贷款到期有续贷需求的小微企业",
                "小型、微型",
                "",
                "",
                "无还本续贷",
                1000,
                day(3, 1),
                "",
                80000);
        measures.add(
                "制造业贷款延期还本付息",
                "澜政办〔2022〕11号",
                "受疫情影响的制造业企业",
                "",
                "C",
                "",
                "延期还本付息",
                3000,
                day(3, 1),
                day(12, 31),
                50000);
        measures.add("应急转贷资金接续", "澜金融办〔2022〕6号", "信贷白名单内企业", "", "", "whitelist", "资金接续", 2000, day(5, 10), "", 20000);
        measures.add("农户延期帮扶", "澜农金〔2022〕3号", "受灾农户和家庭农场", "", "", "", "延期还本付息、无还本续贷", 50, day(6, 1), "", 10000);
        Table uses = new Table("纾困业务", "纾困措施 业务种类 银行 统一社会信用代码 企业名称 农户编号 乡镇 日期 金额（万元） 期限（月）");
        for (int n = 0; n < 150; n++) {
            LocalDate day = day(6 + n % 7, 2 + n * 5 % 26);
            String bank = BANKS[n % BANKS.length];
            if (n % 5 == 4) {
                uses.add(
                        "农户延期帮扶",
                        n % 2 == 0 ? "延期还本付息" : "无还本续贷",
                        bank,
                        "",
                        "",
                        "NH%05d".formatted(n * 37),
                        TOWNSHIPS[n % 8],
                        day,
                        5 + n % 20,
                        12);
                continue;
            }
            String[] firm = firms.get(n * 7 % 60);
            String[] how = n % 3 == 0 ? new String[] {"应急转贷资金接续", "资金接续"} : new String[] {"小微企业无还本续贷", "无还本续贷"};
            uses.add(how[0], how[1], bank, firm[0], firm[1], "", firm[2], day, 80 + n * 17 % 620, n % 3 == 0 ? 1 : 12);
        }
        Table green = new Table("绿色平台注册企业", "统一社会信用代码 企业名称 注册日期");
        Table loans = new Table("绿色平台线上贷款", "银行 统一社会信用代码 企业名称 放款日期 线上贷款金额（万元） 产品");
        for (int n = 0; n < 90; n++)
            green.add(
                    firms.get(n)[0], firms.get(n)[1], n < 40 ? LocalDate.of(2021, 5 + n % 7, 11) : day(1 + n % 12, 9));
        for (int n = 0; n < 36; n++)
            loans.add(
                    BANKS[n % BANKS.length],
                    firms.get(n * 2 % 40)[0],
                    firms.get(n * 2 % 40)[1],
                    day(1 + n % 12, 21),
                    50 + n * 23 % 400,
                    n % 2 == 0 ? "光伏贷" : "绿色园区贷");
        save("relief.xlsx", measures, uses, green, loans);
    }

    private void villages() throws IOException {
        Table list = new Table("村", "村代码 乡镇 村名称 总户数 图上列 图上行");
        Table credits = new Table("整村授信", "村名称 乡镇 银行 月份 预授信户数 签约户数 用信户数 预授信金额（万元） 签约金额（万元） 用信金额（万元）");
        String[] names = {"上湾村", "下湾村", "东坞村", "西坞村", "前山村", "后山村", "河口村"};
        // where the towns lie on the schematic map: three across, the county seat in the middle
        int[][] corners = {{0, 0}, {4, 3}, {4, 0}, {8, 0}, {0, 3}, {8, 3}, {1, 6}, {6, 6}};
        for (int t = 0; t < TOWNSHIPS.length; t++) {
            for (int v = 0; v < 5 + t % 3; v++) {
                String village = TOWNSHIPS[t].substring(0, 2) + names[v];
                int households = 260 + (t * 97 + v * 151) % 540;
                list.add(
                        "V%02d%02d".formatted(t + 1, v + 1),
                        TOWNSHIPS[t],
                        village,
                        households,
                        corners[t][0] + v % 3,
                        corners[t][1] + v / 3);
                if ((t + v) % 6 == 5) continue;
                for (int quarter = 2; quarter <= 4; quarter++) {
                    credit(
                            credits,
                            village,
                            t,
                            "澜溪农商行",
                            quarter,
                            households * (20 + quarter * 11 + (t + v) * 3 % 20) / 100);
                    if ((t + v) % 4 == 1)
                        credit(credits, village, t, "邮汇银行", quarter, households * (8 + quarter * 5) / 100);
                }
            }
        }
        Table activities = new Table("金融惠农活动", "日期 活动名称 乡镇 参与机构 参与人数 意向授信（万元） 备注");
        for (int t = 0; t < TOWNSHIPS.length; t++)
            activities.add(
                    day(4 + t, 12),
                    "“金融惠农·送贷下乡”走进" + TOWNSHIPS[t],
                    TOWNSHIPS[t],
                    "澜溪农商行、邮汇银行",
                    60 + t * 13,
                    300 + t * 85,
                    "现场受理农户贷款申请");
        save("villages.xlsx", list, credits, activities);
    }

    private static void credit(Table credits, String village, int township, String bank, int quarter, int approved) {
        int signed = approved * (40 + quarter * 6) / 100;
        int used = signed * (30 + quarter * 5) / 100;
        credits.add(
                village,
                TOWNSHIPS[township],
                bank,
                "2022-%02d".formatted(quarter * 3),
                approved,
                signed,
                used,
                approved * 5,
                signed * 4,
                used * 3);
    }
}
