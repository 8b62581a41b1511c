package org.huoshui.directory.firm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.FirmKind;
import org.huoshui.directory.FirmSize;
import org.huoshui.workbook.ListBook.Head;

/** The columns of a list of firms, in and out, and what people write into them. */
final class FirmRow {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String TOWNSHIP = "township";
    static final String INDUSTRY = "industry";
    static final String SIZE = "size";
    static final String KIND = "kind";
    static final String ESTABLISHED = "established";
    static final String ADDRESS = "address";
    static final String CAPITAL = "capital";
    static final String CONTACT = "contactName";
    static final String PHONE = "contactPhone";
    static final String LISTS = "lists";
    static final String LISTED_ON = "listedOn";

    static final int MOST_ROWS = 20_000;
    /** 万元. */
    static final BigDecimal MOST_CAPITAL = new BigDecimal("100000000");

    static final List<Head> HEADS = List.of(
            Head.demanded(CODE, "统一社会信用代码", "信用代码", "社会信用代码", "code"),
            Head.demanded(NAME, "企业名称", "名称", "单位名称", "企业", "name"),
            Head.of(TOWNSHIP, "乡镇", "乡镇街道", "所属乡镇", "镇街", "township"),
            Head.of(INDUSTRY, "行业代码", "行业", "industry"),
            Head.of(SIZE, "规模", "企业规模", "size"),
            Head.of(KIND, "类型", "主体类型", "kind"),
            Head.of(ESTABLISHED, "成立日期", "注册日期", "established"),
            Head.of(ADDRESS, "地址", "注册地址", "经营地址", "address"),
            Head.of(CAPITAL, "注册资本（万元）", "注册资金", "capital"),
            Head.of(CONTACT, "联系人", "contact"),
            Head.of(PHONE, "联系电话", "电话", "手机", "phone"),
            Head.of(LISTS, "名单", "所属名单", "lists"),
            Head.of(LISTED_ON, "纳入日期", "入库日期", "since"));

    static final Map<String, FirmSize> SIZES = sizes();
    static final Map<String, FirmKind> KINDS = kinds();

    private FirmRow() {}

    private static Map<String, FirmSize> sizes() {
        Map<String, FirmSize> words = new LinkedHashMap<>();
        for (FirmSize size : FirmSize.values()) words.put(size.said().zh(), size);
        for (FirmSize size : FirmSize.values()) {
            String zh = size.said().zh();
            words.put(zh + "企业", size);
            if (size != FirmSize.UNKNOWN) words.put(zh.substring(0, 1), size);
        }
        return words;
    }

    private static Map<String, FirmKind> kinds() {
        Map<String, FirmKind> words = new LinkedHashMap<>();
        for (FirmKind kind : FirmKind.values()) words.put(kind.said().zh(), kind);
        words.put("公司", FirmKind.COMPANY);
        words.put("个体户", FirmKind.INDIVIDUAL_BUSINESS);
        words.put("合作社", FirmKind.COOPERATIVE);
        words.put("专业合作社", FirmKind.COOPERATIVE);
        return words;
    }

    /** Several names in one cell. */
    static List<String> several(String typed) {
        List<String> names = new ArrayList<>();
        for (String name : typed.split("[|、;；,，\n]"))
            if (!name.isBlank() && !names.contains(name.strip())) names.add(name.strip());
        return names;
    }
}
