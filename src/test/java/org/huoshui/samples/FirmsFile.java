package org.huoshui.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A hundred and twenty firms of the demo county. Names are invented, codes are of a region that does not exist (990101),
 * phones of a block nobody is given (199 0000 10xx to 11xx).
 */
final class FirmsFile {

    private static final List<String> HEADS = List.of(
            "统一社会信用代码", "企业名称", "乡镇", "行业代码", "规模", "类型", "成立日期", "地址", "注册资本（万元）", "联系人", "联系电话", "名单", "纳入日期");

    private static final String[] TOWNSHIPS = {"溪口镇", "城关街道", "云岭镇", "石桥镇", "白渡镇", "竹坪乡", "松林乡", "南溪镇"};

    /** Companies: what stands between 澜溪 and 有限公司, and the industry. */
    private static final String[] COMPANIES = {
        "启明电子 C3912", "恒泰机械 C3421", "云岭竹业 C2041", "清源纸业 C2221", "华茂纺织 C1711", "鑫源铸造 C3391", "绿野食品 C1431",
        "瑞丰粮油 C1331", "天工模具 C3525", "金溪阀门 C3443", "宏达电缆 C3831", "新禾生物科技 C2762", "众诚包装 C2231", "朝阳光伏 C3825",
        "正大家具 C2110", "康宁医疗器械 C3581", "顺通物流 G5430", "安信劳务 L7264", "博远软件 I6513", "智汇信息技术 I6531", "景行建筑 E4710",
        "长青园林 E4890", "盛世装饰 E5011", "鸿运汽车配件 C3670", "远航船舶配件 C3734", "白渡港务 G5532", "大有酒业 C1512", "醉溪黄酒 C1514",
        "云雾茶业 C1530", "山里红食品 C1373", "东升建材 C3021", "石桥石材 C3032", "磐石水泥制品 C3021", "永固混凝土 C3021", "精益轴承 C3451",
        "力源泵业 C3441", "飞跃电机 C3812", "星火照明 C3872", "蓝天环保设备 C3591", "碧水环境工程 N7721", "百草药业 C2730", "同和堂饮片 C2730",
        "锦绣服饰 C1819", "巧手玩具 C2452", "美佳塑料 C2927", "宏图橡胶 C2919", "利民化工 C2669", "华泽涂料 C2641", "宝兴金属制品 C3311",
        "铭远五金 C3351", "凯旋锁业 C3351", "新城房产 K7010", "澜湾商业管理 K7040", "溪畔酒店 H6110", "云上民宿 H6130", "老街餐饮 H6210",
        "惠农农资 F5166", "万家超市 F5212", "福源贸易 F5191", "中联机电设备 F5171", "禾下乘凉农业 A0111", "溪谷果业 A0153", "南溪水产 A0412",
        "牧歌生态养殖 A0313", "松涛林业 A0220", "白鹭文旅 R9020", "青藤教育科技 P8399", "仁济医养 Q8514", "同城配送 G6020", "捷安检测 M7452",
        "创新设计 M7491", "慧眼智能装备 C3569", "领航传感 C4019", "微芯半导体材料 C3985",
    };

    private static final String[] COOPERATIVES = {
        "云雾茶叶 A0164", "溪口杨梅 A0159", "石桥水稻 A0111", "白渡菱角 A0141", "竹坪笋竹 A0241", "松林香榧 A0161", "南溪清水鱼 A0412",
        "云岭高山蔬菜 A0141", "城关食用菌 A0142", "溪口蚕桑 A0391", "石桥蜜梨 A0151", "竹坪蜂业 A0391", "松林中药材 A0171", "白渡湖羊 A0314",
        "南溪葡萄 A0152", "云岭黄牛 A0311",
    };

    private static final String[] FARMS = {
        "稻香 A0111",
        "向阳 A0141",
        "半亩 A0142",
        "青禾 A0111",
        "老余 A0313",
        "田园居 A0159",
        "双溪 A0412",
        "春晓 A0152",
        "金穗 A0111",
        "东篱 A0149",
    };

    private static final String[] SHOPS = {
        "阿明五金店 F5261", "小芳理发店 O8040", "好再来面馆 H6210", "永兴粮油店 F5221", "老街裁缝铺 O8090", "顺达汽修厂 O8111", "清泉饮水站 F5225",
        "云岭小吃店 H6210", "百货便民店 F5212", "南溪渔具店 F5242", "白渡早点铺 H6210", "童趣文具店 F5241", "福气水果行 F5223", "一剪美发屋 O8040",
    };

    private static final String[] LONG = {
        "瀚宁市澜溪县溪口镇青山绿水生态循环农业综合开发利用与乡村文化旅游融合发展示范有限责任公司 A0111",
        "澜溪中澜国际（集团）新能源汽车零部件智能制造与工业互联网平台应用技术研究院股份有限公司 C3670",
        "瀚宁澜溪云岭高山有机茶叶种植加工冷链仓储物流电子商务一体化运营产业发展有限公司 C1530",
    };

    private static final String[] SURNAMES = "陈 林 周 吴 徐 朱 沈 何 罗 叶 方 钟 江 余 章 卢".split(" ");
    private static final String[] GIVEN = "建华 晓燕 志强 文静 国平 丽娟 海波 佳宁 永福 秀兰 子涵 立新 春生 美玲 俊杰 雨欣".split(" ");
    private static final String[] STREETS = "工业大道 溪滨路 振兴路 环城东路 科创街 商贸街 解放路 云溪路".split(" ");

    private FirmsFile() {}

    static void write(Path samples) throws IOException {
        List<List<String>> rows = rows();
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(samples.resolve("directory/credit.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("信用信息");
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            fill(sheet.createRow(0), text, List.of("统一社会信用代码", "信息类别", "档次", "日期", "说明", "文号", "来源部门"));
            List<List<String>> items = items(rows);
            for (int i = 0; i < items.size(); i++) fill(sheet.createRow(i + 1), text, items.get(i));
            workbook.write(out);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(samples.resolve("directory/firms.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("企业");
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            fill(sheet.createRow(0), text, HEADS);
            for (int i = 0; i < rows.size(); i++) fill(sheet.createRow(i + 1), text, rows.get(i));
            int[] widths = {24, 44, 12, 10, 8, 16, 12, 30, 16, 10, 16, 34, 12};
            for (int i = 0; i < widths.length; i++) sheet.setColumnWidth(i, widths[i] * 256);
            sheet.createFreezePane(1, 1);
            workbook.write(out);
        }
    }

    /** What departments know about most of them: a standing with the tax office, and here and there a fine or an honour. */
    private static List<List<String>> items(List<List<String>> firms) {
        List<List<String>> items = new ArrayList<>();
        for (int i = 0; i < firms.size(); i++) {
            String code = firms.get(i).getFirst();
            if (i % 5 != 4)
                items.add(List.of(code, "纳税信用等级", "A B B A M B C".split(" ")[i % 7], "2025-04-30", "年度评价", "", "县税务局"));
            if (i % 4 == 0) items.add(List.of(code, "社会保险", "按时足额", "2026-06-30", "", "", "县人社局"));
            if (i % 11 == 3)
                items.add(List.of(
                        code, "行政处罚", "一般处罚", "2025-11-12", "未按规定办理变更登记", "澜市监处〔2025〕%d号".formatted(i), "县市场监管局"));
            if (i % 13 == 0) items.add(List.of(code, "荣誉表彰", "市级", "2025-02-18", "市级优秀企业", "", "县工信局"));
            if (i % 17 == 5) items.add(List.of(code, "环保信用", "绿", "2026-01-20", "", "", "县生态环境局"));
            if (i % 29 == 14)
                items.add(List.of(code, "司法信息", "被执行人", "2025-08-05", "", "(2025)澜执%d号".formatted(200 + i), "县法院"));
            if (i % 9 == 1) items.add(List.of(code, "资质与创新", "专精特新", "2025-09-01", "", "", "县工信局"));
        }
        return items;
    }

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (String one : COMPANIES) rows.add(row(rows.size(), "91", "澜溪" + name(one) + "有限公司", one, "企业"));
        for (String one : COOPERATIVES) rows.add(row(rows.size(), "93", "澜溪县" + name(one) + "专业合作社", one, "农民专业合作社"));
        for (String one : FARMS) rows.add(row(rows.size(), "92", "澜溪县" + name(one) + "家庭农场", one, "家庭农场"));
        for (String one : SHOPS) rows.add(row(rows.size(), "92", "澜溪县" + name(one), one, "个体工商户"));
        for (String one : LONG) rows.add(row(rows.size(), "91", name(one), one, "企业"));
        while (rows.size() < 120) rows.add(spare(rows.size()));
        return rows;
    }

    /** A few that bear much the same name, so that a search finds more than one. */
    private static List<String> spare(int index) {
        String one = "启明" + new String[] {"商贸", "照明", "物业"}[index % 3] + " F5179";
        return row(index, "91", "澜溪" + name(one) + "有限公司", one, "企业");
    }

    private static String name(String entry) {
        return entry.split(" ")[0];
    }

    private static List<String> row(int index, String kind, String name, String entry, String words) {
        String industry = entry.split(" ")[1];
        String township = TOWNSHIPS[township(index, name)];
        LocalDate established =
                LocalDate.of(1996, 1, 8).plusDays(index * 7919L % 9200).plusDays(index % 7);
        String size = kind.equals("91") ? "中型 小型 小型 微型 小型 微型 大型 微型".split(" ")[index % 8] : "微型";
        if (index == 0) size = "小型";
        List<String> cells = new ArrayList<>(List.of(code(kind, index + 1), name, township, industry, size, words));
        cells.add(established.toString());
        cells.add("澜溪县" + township + STREETS[index * 5 % STREETS.length] + (index * 13 % 288 + 1) + "号");
        cells.add(Integer.toString(capital(size, index)));
        cells.add(SURNAMES[index * 7 % 16] + GIVEN[(index * 5 + index / 16) % 16]);
        cells.add("1990000%04d".formatted(1001 + index));
        String lists = lists(index, kind, industry, size);
        cells.add(lists);
        cells.add(lists.isEmpty() ? "" : listedOn(lists, index));
        return cells;
    }

    private static int capital(String size, int index) {
        return switch (size) {
            case "大型" -> 12_000 + index * 100;
            case "中型" -> 3_000 + index * 20;
            case "小型" -> 500 + index * 10;
            default -> 10 + index;
        };
    }

    /** Where its name says where it lies, there; the first in 溪口镇, of which the demo has an account. */
    private static int township(int index, String name) {
        if (index == 0) return 0;
        for (int i = 0; i < TOWNSHIPS.length; i++) if (name.contains(TOWNSHIPS[i].substring(0, 2))) return i;
        return index * 3 % TOWNSHIPS.length;
    }

    private static String lists(int index, String kind, String industry, String size) {
        List<String> lists = new ArrayList<>();
        boolean maker = industry.startsWith("C") && !size.equals("微型");
        if (maker && index % 3 == 0) lists.add("攀登企业第一批");
        if (maker && index % 3 == 1) lists.add("攀登企业第二批");
        if (size.equals("大型") || size.equals("中型")) lists.add("重点企业");
        if (kind.equals("93") || industry.startsWith("A01") && kind.equals("92")) lists.add("新型农业经营主体");
        if (index % 5 == 0 && kind.equals("91")) lists.add("信贷白名单");
        if (List.of("C3825", "N7721", "C3591", "A0220").contains(industry)) lists.add("绿色企业");
        return String.join("、", lists);
    }

    private static String listedOn(String lists, int index) {
        if (lists.contains("第一批")) return "2021-03-18";
        if (lists.contains("第二批")) return "2022-04-12";
        return LocalDate.of(2021, 6, 1).plusDays(index * 3L).toString();
    }

    /** The organisation's own nine places (GB 11714) and the whole eighteen (GB 32100), each with its check character. */
    static String code(String kind, int number) {
        String eight = "MA0QM%03d".formatted(number);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) sum += Character.digit(eight.charAt(i), 36) * weights[i];
        int rest = 11 - sum % 11;
        String seventeen = kind + "990101" + eight + (rest == 10 ? "X" : rest == 11 ? "0" : Integer.toString(rest));
        String used = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int whole = 0;
        int weight = 1;
        for (char place : seventeen.toCharArray()) {
            whole += used.indexOf(place) * weight;
            weight = weight * 3 % 31;
        }
        return (seventeen + used.charAt((31 - whole % 31) % 31)).toUpperCase(Locale.ROOT);
    }

    private static void fill(Row row, CellStyle style, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
            row.getCell(i).setCellStyle(style);
        }
    }
}
