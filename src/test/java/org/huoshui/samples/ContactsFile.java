package org.huoshui.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Contacts of the demo county's institutions. Names are invented; phones are of a block nobody is given (199 0000 00xx),
 * identity numbers of a region that does not exist (990101), mail of a domain that cannot be.
 */
final class ContactsFile {

    private static final List<String> HEADS =
            List.of("机构", "姓名", "职务", "电话", "电子邮箱", "微信", "身份证号", "结算账户", "开户行", "报送联系人");

    /** Code, name, post, whether a reminder names the person, whether the person holds a key, whether an account is known. */
    private static final String[] PEOPLE = {
        "HYB 李明远 计划财务部经理 1 1 0", "HYB 周书宁 综合岗 0 0 0", "CCB 陈思齐 公司业务部副经理 1 1 0",
        "JYB 吴静姝 风险管理部主管 1 1 0", "NZB 孙立群 运营部经理 1 1 0", "THB 赵一鸣 综合管理部主任 1 0 0",
        "YHB 钱慧敏 信贷管理岗 1 1 0", "HNB 郑宇航 计划财务部主管 1 1 0", "DLB 王若琳 公司金融部客户经理 1 0 0",
        "LXR 林晓东 计划财务部总经理 1 1 1", "LXR 何雨桐 统计岗 0 0 0", "LXV 高文博 业务管理部经理 1 0 0",
        "GNP 罗丽华 客户部主任 1 1 0", "AHP 梁志强 理赔部经理 1 0 0", "TNL 谢婉清 运营管理岗 1 0 0",
        "HNG 唐海涛 业务部经理 1 1 1",
    };

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private ContactsFile() {}

    static void write(Path samples) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String line : Files.readAllLines(samples.resolve("directory/institutions.tsv")))
            names.put(line.split("\t")[0], line.split("\t")[3]);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(samples.resolve("directory/contacts.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("联系人");
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            fill(sheet.createRow(0), text, HEADS);
            for (int i = 1; i <= PEOPLE.length; i++)
                fill(sheet.createRow(i), text, cells(i, PEOPLE[i - 1].split(" "), names));
            int[] widths = {16, 10, 20, 16, 28, 18, 24, 26, 20, 12};
            for (int i = 0; i < widths.length; i++) sheet.setColumnWidth(i, widths[i] * 256);
            sheet.createFreezePane(0, 1);
            workbook.write(out);
        }
    }

    private static List<String> cells(int number, String[] person, Map<String, String> names) {
        String institution = names.getOrDefault(person[0], person[0]);
        String phone = "199000000%02d".formatted(number);
        String code = person[0].toLowerCase(java.util.Locale.ROOT);
        boolean account = person[5].equals("1");
        List<String> cells = new ArrayList<>(List.of(institution, person[1], person[2], phone));
        cells.add("contact%02d@%s.example".formatted(number, code));
        // every third uses the mobile number as a WeChat name, as people do
        cells.add(number % 3 == 0 ? phone : "lx-%s-%02d".formatted(code, number));
        cells.add(person[4].equals("1") ? identityNumber(number) : "");
        cells.add(account ? "9900%012d%03d".formatted(2_022_000_000L + number * 137L, number * 7) : "");
        cells.add(account ? "澜溪农商行营业部" : "");
        cells.add(person[3].equals("1") ? "是" : "");
        return cells;
    }

    private static String identityNumber(int n) {
        String seventeen = "990101%04d%02d%02d%03d".formatted(1978 + n, n * 5 % 12 + 1, n * 7 % 28 + 1, n * 11);
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private static void fill(Row row, CellStyle style, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
            row.getCell(i).setCellStyle(style);
        }
    }
}
