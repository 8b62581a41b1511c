package org.huoshui.directory.firm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huoshui.directory.FirmKind;
import org.huoshui.directory.FirmSize;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/** The columns of a list of firms, and what people write into them. */
final class FirmRow {

    /** A column. */
    enum Head implements FirmBook.Head {
        CODE("统一社会信用代码", "信用代码", "社会信用代码", "code"),
        NAME("企业名称", "名称", "单位名称", "企业", "name"),
        TOWNSHIP("乡镇", "乡镇街道", "所属乡镇", "镇街", "乡镇（街道）", "township"),
        INDUSTRY("行业代码", "行业", "industry"),
        SIZE("规模", "企业规模", "size"),
        KIND("类型", "主体类型", "kind"),
        ESTABLISHED("成立日期", "注册日期", "established"),
        ADDRESS("地址", "注册地址", "经营地址", "address"),
        CAPITAL("注册资本", "capital"),
        CONTACT("联系人", "contact"),
        PHONE("联系电话", "电话", "手机", "phone"),
        LISTS("名单", "所属名单", "lists"),
        LISTED_ON("纳入日期", "入库日期", "since");

        private final String zh;
        private final List<String> others;

        Head(String zh, String... others) {
            this.zh = zh;
            this.others = List.of(others);
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public List<String> others() {
            return others;
        }
    }

    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?");
    private static final int TEN_THOUSAND = 4;

    private FirmRow() {}

    /** A date as people write it; empty when it is none. */
    static Optional<LocalDate> day(String typed) {
        Matcher day = DAY.matcher(typed.strip());
        if (!day.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse("%s-%02d-%02d"
                    .formatted(day.group(1), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(3)))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Optional<FirmSize> size(String typed) {
        String said = typed.replace("企业", "").strip();
        return word(FirmSize.values(), FirmSize::said, said)
                .or(() -> word(FirmSize.values(), FirmSize::said, said + "型"));
    }

    static Optional<FirmKind> kind(String typed) {
        return switch (typed.strip()) {
            case "公司", "有限公司", "股份公司", "有限责任公司" -> Optional.of(FirmKind.COMPANY);
            case "个体", "个体户" -> Optional.of(FirmKind.INDIVIDUAL_BUSINESS);
            case "合作社", "专业合作社" -> Optional.of(FirmKind.COOPERATIVE);
            default -> word(FirmKind.values(), FirmKind::said, typed.strip());
        };
    }

    /** 万元 as typed, in 元. */
    static Optional<BigDecimal> tenThousands(String typed) {
        String number = typed.replace(",", "").replace("，", "").replace("万元", "").strip();
        return number.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")
                ? Optional.of(new BigDecimal(number).scaleByPowerOfTen(TEN_THOUSAND))
                : Optional.empty();
    }

    static List<String> several(String typed) {
        List<String> names = new ArrayList<>();
        for (String name : typed.split("[|、;；,，\n]"))
            if (!name.isBlank() && !names.contains(name.strip())) names.add(name.strip());
        return names;
    }

    static Problem unknown(Head head, String typed, Said... words) {
        String may = Arrays.stream(words).map(Said::zh).collect(Collectors.joining("、"));
        return Problem.of(FirmError.UNKNOWN_VALUE, head.zh(), typed, may);
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, Function<E, Said> said, String typed) {
        return Stream.of(values)
                .filter(value -> said.apply(value).zh().equals(typed)
                        || said.apply(value).en().equalsIgnoreCase(typed)
                        || value.name().equalsIgnoreCase(typed))
                .findFirst();
    }

    /** What a row says. */
    record Read(FirmDraft draft, List<String> lists, @Nullable LocalDate listedOn) {}
}
