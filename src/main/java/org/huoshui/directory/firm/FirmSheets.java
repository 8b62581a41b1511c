package org.huoshui.directory.firm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListTemplate;
import org.springframework.http.ResponseEntity;

/** Workbooks handed out. */
final class FirmSheets {

    private static final Map<String, String> EXAMPLES = Map.of(
            FirmRow.CODE, "91990101MA0QM00199",
            FirmRow.NAME, "澜溪启明电子有限公司",
            FirmRow.INDUSTRY, "C3912",
            FirmRow.SIZE, "小型",
            FirmRow.KIND, "企业",
            FirmRow.ESTABLISHED, "2010-05-20",
            FirmRow.CAPITAL, "500",
            FirmRow.CONTACT, "陈某",
            FirmRow.PHONE, "0990-8800000");

    private static final Map<String, String> NOTES = Map.of(
            FirmRow.CODE, "18 位，最后一位是校验码，录入时会核对；列格式请设为文本。",
            FirmRow.NAME, "与营业执照一致；已登记企业的名称不在此修改，请用“更名”。",
            FirmRow.TOWNSHIP, "本县乡镇（街道）的名称。",
            FirmRow.INDUSTRY, "国民经济行业分类（GB/T 4754—2017）代码，如 C39、C3912。",
            FirmRow.SIZE, "按统计局划型结果填写，系统不推算。",
            FirmRow.LISTS, "名单的名称，多个用顿号隔开；只有县金融办可以填写。",
            FirmRow.LISTED_ON, "纳入名单的日期，不填为导入当天。");

    private FirmSheets() {}

    static ResponseEntity<byte[]> template() {
        List<ListTemplate.Column> columns = new ArrayList<>();
        for (Head head : FirmRow.HEADS) {
            List<String> words = switch (head.key()) {
                case FirmRow.SIZE ->
                    FirmRow.SIZES.keySet().stream()
                            .filter(word -> word.endsWith("型"))
                            .toList();
                case FirmRow.KIND -> List.of("企业", "个体工商户", "农民专业合作社", "家庭农场", "其他");
                default -> List.of();
            };
            columns.add(new ListTemplate.Column(
                    head, EXAMPLES.getOrDefault(head.key(), ""), NOTES.getOrDefault(head.key(), "选填。"), words));
        }
        return Download.xlsx("企业名录模板", ListTemplate.of("企业", columns));
    }

    /** What a copy with remarks is called. */
    static String marked(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name + "（批注）.xlsx" : name.substring(0, dot) + "（批注）" + name.substring(dot);
    }
}
