package org.huoshui.indicators.recognition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.recognition.Frame.Named;
import org.huoshui.indicators.recognition.Token.Kind;
import org.jspecify.annotations.Nullable;

/** How much an indicator's name in a sentence is worth, and which names mean two at once. */
final class SubjectNames {

    static final double FULL = 3.2;
    private static final double ALIAS = 2.6;
    private static final double GENERIC = 1.4;
    /** 绿色贷款, 房地产贷款: a kind of loan the catalogue may not know. */
    static final double OF_SOMETHING_ELSE = 0.5;

    /** 累计发放各类贷款 is money given out, not money outstanding. */
    private static final Pattern ISSUED = Pattern.compile(".*(发放|投放|累放|放贷|办理|放款|收回)(各类|的)?");

    private static final Pattern GOES_ON =
            Pattern.compile("损失|拨备|准备|保险制度|贴息|利息|质量|市场报价|户均|服务|产品|业务量|卡|码|需求|审批|手续|合同|担保");

    private static final String[] GENERIC_HEADS = {
        "贷款", "存款", "保费", "信贷", "不良", "赔付", "企业贷款", "直接融资", "再贷款", "授信", "股权融资", "总保费", "保费收入", "赔付支出", "财政收入", "保费合计",
        "债券融资"
    };

    private static final String[] OPEN_HEADS = {"贷款", "存款", "保费", "企业贷款", "保险赔付", "赔付", "赔款"};

    /** What may stand before 贷款 or 存款 without making it another kind of loan. */
    private static final String[] INNOCENT = {
        "机构", "银行", "行业", "各类", "全县", "全市", "全省", "全区", "我县", "我市", "我区", "辖内", "辖区", "地区", "县域", "人民币", "本外币", "的",
        "了", "末", "底", "年", "月", "日", "份", "内", "期末", "新增", "净增", "累计", "其中", "完成", "实现", "增加", "发放", "投放", "大", "进",
        "新发放", "总", "机关", "行", "社", "县", "市", "区", "省", "来", "现", "强", "高", "供", "放", "对", "在", "有", "到", "银行业", "金融",
        "各行", "和", "与", "及", "是", "一", "但", "度", "实收", "延期", "各项", "各类", "等项目", "从", "看", "以", "按", "而", "使", "让", "为",
        "达", "把", "将", "占", "其", "各", "当", "本", "全", "等", "比", "至", "到", "后", "前", "初", "动", "量", "额"
    };

    private final Catalogue catalogue;
    private final @Nullable Indicator couple;
    private final List<Indicator> halves;

    SubjectNames(Catalogue catalogue) {
        this.catalogue = catalogue;
        couple = catalogue.find(new IndicatorId("deposit_loan.balance")).orElse(null);
        halves = List.of("deposit.balance", "loan.balance").stream()
                .map(IndicatorId::new)
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .toList();
    }

    double weight(String text, Token noun, @Nullable Token before) {
        String name = text.substring(noun.from(), noun.to());
        boolean generic = false;
        for (String head : GENERIC_HEADS) generic |= name.equals(head);
        boolean open = generic;
        for (String head : OPEN_HEADS) open |= name.startsWith(head);
        if (open && !isInnocent(text, noun, before)) return OF_SOMETHING_ELSE;
        if (generic) return GENERIC;
        boolean level = name.endsWith("余额") || name.endsWith("比") || name.endsWith("率");
        if (!level
                && ISSUED.matcher(text.substring(Math.max(0, noun.from() - 8), noun.from()))
                        .matches()) return GENERIC / 2;
        return name.length() >= 5 ? FULL : ALIAS;
    }

    /** 贷款损失准备, 存款保险: the name is only the beginning of another thing's. */
    boolean isPartOfAnotherWord(String text, Token noun) {
        return GOES_ON.matcher(text).region(noun.to(), text.length()).lookingAt();
    }

    private static boolean isInnocent(String text, Token noun, @Nullable Token before) {
        int from = noun.from();
        if (from == 0 || before != null && before.to() == from && !before.is(Kind.NOUN)) return true;
        char last = text.charAt(from - 1);
        if (!Character.isLetter(last)) return true;
        for (String word : INNOCENT) if (text.startsWith(word, from - word.length())) return true;
        return false;
    }

    /** 制造业贷款 …，其中中长期贷款: the part of what was spoken of, where the catalogue knows it; else what the name says. */
    List<Indicator> within(List<Named> before, String text, Token noun) {
        int from = noun.from();
        if (before.isEmpty() || from < 3 || !text.startsWith("中长期", from - 3)) return noun.nouns();
        String whole = before.getFirst().indicator().name();
        String stem = whole.replaceAll("贷款(余额)?$", "");
        return catalogue.named(stem + "中长期贷款").map(List::of).orElse(noun.nouns());
    }

    /** 存款 …，其中住户X亿元: the part's name without its kind, which the whole has said; null where none has the name. */
    @Nullable
    Indicator part(List<Named> whole, String word) {
        if (whole.isEmpty()) return null;
        Indicator of = whole.getFirst().indicator();
        String kind = of.name().contains("存款") ? "存款" : of.name().contains("贷款") ? "贷款" : "";
        if (kind.isEmpty()) return null;
        String stem = word.endsWith("期") ? of.name().replaceAll("(各项)?贷款(余额)?$", "") : "";
        return catalogue.named(stem + word + kind).orElse(null);
    }

    /** 各项存贷款余额为X、X names two indicators. */
    List<Named> couple(List<Named> named, int figures) {
        boolean both = figures == 2
                && named.size() == 1
                && halves.size() == 2
                && named.getFirst().indicator().equals(couple);
        if (!both) return named;
        Named one = named.getFirst();
        return halves.stream()
                .map(half -> new Named(half, one.weight(), one.nearness()))
                .toList();
    }
}
