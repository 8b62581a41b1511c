package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.returns.Reading;
import org.jspecify.annotations.Nullable;

/** Finds the indicator a name means, with the names it stands under. */
final class Items {

    /**
     * An indicator found.
     *
     * @param sure 0 to 1
     * @param how in words, Chinese and English
     */
    record Match(Indicator indicator, double sure, String zh, String en) {}

    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:其中|当年|本年|年末|期末|月末|季末|时点|全行|本行|我行|辖内|全辖|全县|全市|县域|境内|银行业金融机构|银行业|金融机构|本外币|本年度|报告期|年度|累计|年累计|当年累计|本年累计|本年度累计|1-[0-9]{1,2}月|1-[0-9]{1,2}月累计|自营)+(?=..)");
    private static final Pattern SUFFIX =
            Pattern.compile("(?<=..)(?:期末余额|月末余额|年末余额|余额合计|余额|总额|合计|总计|小计|总量|累计|累计数|累计额|情况|指标|数值|数额)$");
    /** A root names the whole of a kind and narrows nothing. */
    private static final Pattern ROOT = Pattern.compile(
            "^(?:各项|全部|总|本外币|人民币|本外币各项|人民币各项|金融机构|金融机构各项|境内|各类|合计|按.*分|分.*)?(?:存款|贷款|存贷款|信贷)(?:业务|类|总计|合计|总额|情况)?$|^(?:存款|贷款|资产|负债|资金来源|资金运用|信贷|保险|担保|存贷款)(?:业务|类|指标|情况)?(?:总计|合计)?$");

    private static final Pattern DOMAIN = Pattern.compile("存款|贷款|保费|保险|担保|赔付|赔款|利率|不良");
    /** Words that divide any holder's money and name no holder. */
    private static final Pattern DIVIDING = Pattern.compile(
            "(?:短期|中长期|长期|活期|定期|定期及其他|定活两便|协定|通知|保证金|消费|经营性?|个人?消费|个人?经营|信用|抵押|质押|保证|其他|其它|固定资产|流动资金|并购|住房|按揭|信用卡|不良|逾期|正常|关注|次级|可疑|损失)(?:类)?(?:存款|贷款)?(?:余额)?");
    /** Who holds or owes: a name that narrows what stands under it, known to the catalogue or not. */
    private static final Pattern HOLDER =
            Pattern.compile("^(?:境内|境外|非居民)?(?:住户|个人|居民|企业|企\\(?事\\)?业|单位|非金融|机关|财政|非银|小微|农户|农村|公司|对公|零售|储蓄|同业)");

    private static final Pattern ISSUED = Pattern.compile("发放|投放|累放|放款");
    private static final Pattern MEASURE =
            Pattern.compile("户数|笔数|家数|人数|件数|个数|次数|户|笔|家|人|件|金额|余额|数额|额|款额|总额|数量|总量|绝对值|绝对额|绝对数|规模|总值");
    private static final Pattern COUNTING = Pattern.compile("户数|笔数|家数|人数|件数|个数|次数|户|笔|家|人|件|数量");

    private final Catalogue catalogue;
    private final Map<String, Indicator> exact = new HashMap<>();
    private final Map<String, Indicator> loose = new HashMap<>();
    private final Map<String, Indicator> latin = new HashMap<>();
    private final Map<Indicator, List<Set<String>>> pairs = new HashMap<>();

    Items(Catalogue catalogue) {
        this.catalogue = catalogue;
        Set<String> ambiguous = new HashSet<>();
        // official names first: an alias never takes a name away
        for (Indicator indicator : catalogue.all()) exact.put(Folding.fold(indicator.name()), indicator);
        for (Indicator indicator : catalogue.all()) {
            for (String alias : indicator.aliases()) {
                String narrowed = Folding.narrowed(alias);
                if (Folding.hasHan(narrowed)) exact.putIfAbsent(Folding.fold(alias), indicator);
                else latin.putIfAbsent(Folding.latinKey(narrowed), indicator);
            }
        }
        exact.forEach((key, indicator) -> {
            Indicator other = loose.putIfAbsent(core(key), indicator);
            if (other != null && other != indicator) ambiguous.add(core(key));
        });
        ambiguous.forEach(loose::remove);
    }

    /** True when the name alone, as it stands, is in the catalogue. */
    boolean knows(String folded) {
        return exact.containsKey(folded) || exact.containsKey(Folding.withoutLatin(folded));
    }

    static boolean isMeasure(String folded) {
        return MEASURE.matcher(folded).matches();
    }

    static boolean isRoot(String folded) {
        return ROOT.matcher(folded).matches();
    }

    /**
     * @param name folded, without numbering, unit and month
     * @param parents folded, outermost first
     * @param certain false when the parents are only guessed from the order of rows
     */
    @Nullable
    Match match(String name, List<String> parents, boolean certain) {
        String han = Folding.withoutLatin(name);
        if (!Folding.hasHan(name)) {
            Indicator english = latin.get(Folding.latinKey(name));
            return english == null
                    ? null
                    : new Match(english, 0.95, "英文名称“" + name + "”", "the English name “" + name + "”");
        }
        if (parents.stream().anyMatch(p -> ISSUED.matcher(p).find())
                && !ISSUED.matcher(han).find()) {
            // under 当年发放 the name 线上贷款 is what was lent, not what is owed
            Match issued = direct(han + "发放额");
            if (issued != null) return issued;
        }
        String domain = domain(parents);
        String narrow = narrow(parents);
        if (isMeasure(han)) return measure(han, parents);
        if (Names.isTotal(han) && direct(han) == null)
            return parents.isEmpty() ? null : direct(Folding.withoutLatin(parents.getLast()));
        String last = parents.isEmpty() ? "" : core(Folding.withoutLatin(parents.getLast()));
        if (DIVIDING.matcher(last).matches() && !DIVIDING.matcher(core(han)).matches() && !isRoot(core(han))) {
            // 制造业 under 中长期贷款 is 制造业中长期贷款, and nothing when the catalogue has no such thing
            Match divided = together(stem(han), last, domain);
            if (divided != null || certain) return divided;
        }
        if (narrow != null && !han.equals(narrow)) {
            Match together = together(stem(narrow), han, domain);
            if (together != null) return together;
            // 短期贷款 under 住户贷款 is not the 短期贷款 of the whole; 票据融资 is enterprises' by nature
            if (certain && DIVIDING.matcher(core(han)).matches()) return null;
        }
        Match direct = direct(han);
        if (direct != null && !contradicts(direct.indicator, han, domain)) {
            return narrow != null && !certain && DIVIDING.matcher(core(han)).matches()
                    ? new Match(direct.indicator, 0.6, direct.zh, direct.en)
                    : direct;
        }
        if (domain != null && !DOMAIN.matcher(han).find()) {
            Match completed = direct(han + domain);
            if (completed != null)
                return new Match(
                        completed.indicator,
                        0.95,
                        "“" + han + "”列在“" + domain + "”之下",
                        "“" + han + "” stands under “" + domain + "”");
        }
        return null;
    }

    /** A row's name and a column's name that only together name an indicator: 首贷 and 户数. */
    @Nullable
    Match match(String row, List<String> parents, boolean certain, String column) {
        if (isMeasure(column)) {
            for (String stem : List.of(row, core(row))) {
                Match both = direct(stem + column);
                if (both != null) return both;
            }
            Match alone = match(row, parents, certain);
            if (alone == null) return null;
            boolean counted = UnitWords.isCount(alone.indicator.unit());
            return counted == COUNTING.matcher(column).matches() ? alone : null;
        }
        if (Names.isTotal(column) && direct(column) == null) return match(row, parents, certain);
        if (isRoot(core(column)) || isRoot(column)) {
            List<String> under = new ArrayList<>();
            under.add(column);
            under.addAll(parents);
            return Names.isTotal(row) ? direct(column) : match(row, under, certain);
        }
        if (stem(row).isEmpty()) return null;
        for (String both : List.of(row + column, core(row) + column, stem(row) + column, column + row)) {
            Match match = direct(both);
            if (match != null) return match;
        }
        return Names.isTotal(row) ? direct(column) : null;
    }

    private @Nullable Match measure(String measure, List<String> parents) {
        for (int i = parents.size() - 1; i >= 0; i--) {
            String parent = parents.get(i);
            for (String stem : List.of(parent, core(parent), parent.replaceAll("(?:情况|业务|发放|统计)$", ""))) {
                Match both = direct(stem + measure);
                if (both != null) return both;
            }
            Match parentAlone = direct(parent);
            if (parentAlone != null)
                return UnitWords.isCount(parentAlone.indicator.unit())
                                == COUNTING.matcher(measure).matches()
                        ? parentAlone
                        : null;
        }
        return null;
    }

    private @Nullable Match together(String stem, String name, @Nullable String domain) {
        if (stem.isEmpty()) return null;
        List<String> tries = new ArrayList<>(List.of(stem + name, stem + core(name)));
        if (domain != null && !name.contains(domain)) tries.add(stem + name + domain);
        for (String both : tries) {
            Indicator indicator = exact.getOrDefault(both, loose.get(core(both)));
            if (indicator != null)
                return new Match(
                        indicator,
                        0.95,
                        "“" + name + "”列在“" + stem + "”之下",
                        "“" + name + "” stands under “" + stem + "”");
        }
        return null;
    }

    @Nullable
    Match direct(String name) {
        Indicator indicator = exact.get(name);
        if (indicator != null) {
            boolean official = Folding.fold(indicator.name()).equals(name);
            return new Match(
                    indicator,
                    // where 本外币 is given as well, 人民币 is only a part
                    official ? 1 : name.startsWith("人民币") ? 0.9 : 0.98,
                    official ? "名称一致" : "别名“" + name + "”",
                    official ? "the same name" : "the alias “" + name + "”");
        }
        String core = core(name);
        indicator = loose.get(core);
        if (indicator == null) return null;
        return new Match(indicator, 0.92, "去掉附加词后为“" + core + "”", "without its qualifiers it is “" + core + "”");
    }

    /** The longest name of the catalogue that a title contains; null when it contains none, or two that differ. */
    @Nullable
    Match within(String title) {
        Match whole = direct(title);
        if (whole != null) return whole;
        String best = null;
        for (String key : exact.keySet())
            if (key.length() >= 4 && title.contains(key) && (best == null || key.length() > best.length())) best = key;
        if (best == null) return null;
        Indicator indicator = exact.get(best);
        String rest = title.replace(best, "");
        for (String key : exact.keySet())
            if (key.length() >= 4 && rest.contains(key) && exact.get(key) != indicator) return null;
        return indicator == null
                ? null
                : new Match(indicator, 0.8, "标题中的“" + best + "”", "“" + best + "” in the title");
    }

    /** The name without brackets and the words that add nothing: 余额, 期末, 合计. */
    static String core(String name) {
        String s = name.replaceAll("[(\\[](.)[)\\]]", "$1");
        s = BRACKETS.matcher(s).replaceAll("").replaceAll("[()\\[\\]*＊#△▲★☆:：。、，,;；]+$", "");
        s = PREFIX.matcher(s).replaceFirst("");
        String before;
        do {
            before = s;
            s = SUFFIX.matcher(s).replaceFirst("");
        } while (!s.equals(before));
        return s.replace("个人", "住户").replace("居民", "住户").replace("金额", "额");
    }

    private static boolean contradicts(Indicator indicator, String name, @Nullable String domain) {
        // a bare word like 贴现 may mean something else under deposits; a name that says 存款 or 贷款 itself may not
        if (domain == null || DOMAIN.matcher(name).find()) return false;
        String code = indicator.id().code();
        if (domain.equals("存款")) return code.startsWith("loan.");
        if (domain.equals("贷款")) return code.startsWith("deposit.");
        return false;
    }

    static @Nullable String domain(List<String> parents) {
        for (int i = parents.size() - 1; i >= 0; i--) {
            String parent = parents.get(i);
            boolean deposit = parent.contains("存款");
            boolean loan = parent.contains("贷款") || parent.contains("信贷");
            if (deposit && loan) continue;
            if (deposit) return "存款";
            if (loan) return "贷款";
        }
        return null;
    }

    private @Nullable String narrow(List<String> parents) {
        for (int i = parents.size() - 1; i >= 0; i--) {
            String parent = Folding.withoutLatin(parents.get(i));
            if (isRoot(core(parent)) || isRoot(parent)) return null;
            if (DIVIDING.matcher(core(parent)).matches()) continue;
            if (HOLDER.matcher(parent).find() || direct(parent) != null) return parent;
        }
        return null;
    }

    /** 住户贷款 narrows to 住户. */
    private static String stem(String parent) {
        return core(parent).replaceAll("(?:存款|贷款)$", "");
    }

    List<Reading.Near> nearest(String name) {
        Set<String> mine = bigrams(core(Folding.withoutLatin(name)));
        if (mine.isEmpty()) return List.of();
        List<Reading.Near> near = new ArrayList<>();
        for (Indicator indicator : catalogue.all()) {
            double best = 0;
            for (Set<String> theirs : pairsOf(indicator)) {
                long shared = mine.stream().filter(theirs::contains).count();
                best = Math.max(best, 2.0 * shared / (mine.size() + theirs.size()));
            }
            if (best >= 0.3) near.add(new Reading.Near(indicator.id(), Math.round(best * 100) / 100.0));
        }
        near.sort(Comparator.comparingDouble((Reading.Near n) -> -n.likeness()).thenComparing(Reading.Near::indicator));
        return near.subList(0, Math.min(5, near.size()));
    }

    private synchronized List<Set<String>> pairsOf(Indicator indicator) {
        return pairs.computeIfAbsent(indicator, i -> {
            List<Set<String>> all = new ArrayList<>();
            all.add(bigrams(core(Folding.fold(i.name()))));
            for (String alias : i.aliases()) if (Folding.hasHan(alias)) all.add(bigrams(core(Folding.fold(alias))));
            return all;
        });
    }

    private static Set<String> bigrams(String text) {
        Set<String> pairs = new HashSet<>();
        if (text.length() == 1) pairs.add(text);
        for (int i = 0; i + 1 < text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }
}
