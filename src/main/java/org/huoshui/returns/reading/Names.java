package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;
import org.huoshui.indicators.Subject;
import org.huoshui.returns.KnownNames;
import org.jspecify.annotations.Nullable;

/** Finds the names of institutions and regions in labels and titles, those of the directory and those it never heard of. */
final class Names {

    /**
     * A name found.
     *
     * @param known absent when the directory does not know it
     */
    record Name(String written, @Nullable Subject known, boolean institution) {}

    private static final String HAN = "[\\p{IsHan}A-Za-z]";
    private static final String LEGAL = "(?:股份有限公司|有限责任公司|股份公司|有限公司|集团公司|集团|公司)?";
    private static final String BANK =
            "(?:农村商业银行|农商银行|农商行|村镇银行|储蓄银行|合作银行|城商行|银行(?!业|间|承兑|家数|机构|类|卡|账|存款|贷款|保函)|农村信用合作联社|农村信用联社|农村信用社|信用合作联社|信用联社|农信联社|农信社|信用社)";
    private static final String BANK_BRANCH = "(?:" + HAN + "{0,12}?(?:分行|支行|营业部|分理处|营业室|管理行|储蓄所|中心支行))?";
    private static final String INSURER = "(?:财产保险|人寿保险|健康保险|养老保险|农业保险|保险|财险|产险|寿险|人寿|人保)";
    private static final String INSURER_BRANCH = "(?:" + HAN + "{0,10}?(?:中心支公司|支公司|分公司|营销服务部|营业部))?";
    private static final String GUARANTOR = "(?:融资担保|融资再担保|信用担保|农业信贷担保|担保)";

    private static final Pattern BANK_NAME = Pattern.compile("(" + HAN + "{1,16}?)" + BANK + LEGAL + BANK_BRANCH);
    private static final Pattern INSURER_NAME = Pattern.compile(
            "(" + HAN + "{2,12}?)" + INSURER + "(?!业|费|额|金额|密度|深度|机构|赔|责任|品种)" + LEGAL + INSURER_BRANCH);
    private static final Pattern GUARANTOR_NAME = Pattern.compile("(" + HAN + "{2,12}?)" + GUARANTOR
            + "(?!额|费|贷|金|户|笔|类|率|代偿|余额|放|机构|行业|基金)" + LEGAL + "(?:" + HAN + "{0,10}?(?:分公司|支公司|办事处))?");
    private static final Pattern COMPANY_NAME = Pattern.compile("(" + HAN
            + "{2,12}?)(?:小额贷款|小贷|典当|证券|期货|信托|融资租赁)(?:股份有限公司|有限责任公司|有限公司|公司)(?:" + HAN + "{0,10}?(?:分公司|营业部))?");
    private static final List<Pattern> NAME_PATTERNS = List.of(BANK_NAME, INSURER_NAME, GUARANTOR_NAME, COMPANY_NAME);
    private static final Pattern SHORT_NAME = Pattern.compile(
            "\\p{IsHan}{1,6}(?:行|联社|信用社|农信|邮储|财险|寿险|产险|人寿|担保|小贷|银行)|\\p{IsHan}{1,14}(?:支行|分行|营业部|分理处|支公司|分公司|信用社|银行|保险公司|担保公司)|(?:邮储|浦发|中信|光大|民生|兴业|平安|华夏|恒丰|渤海|浙商|广发|人保|国寿|太保|新华|太平|农信)");
    private static final Pattern REGION = Pattern.compile("\\p{IsHan}{1,7}(?:省|市|县|区|旗|州|盟|镇|乡|街道|开发区|管委会|林区)");

    /** What may stand before a name in a title without belonging to it. */
    private static final Pattern BEFORE_NAME = Pattern.compile(
            ".*(?:关于|报送|上报|统计|月报|季报|年报|快报|简报|情况|附件|编制|填报|填表|上报|单位|机构|名称|截至|截止|各项|指标|数据|主要|表|的|年|月|日|末|份)");

    private static final Set<String> GENERIC = Set.of(
            "各", "各家", "各类", "全县", "全市", "全辖", "辖内", "辖区", "商业", "政策性", "国有", "国有商业", "国有大型", "大型", "大型商业", "股份制",
            "股份制商业", "全国性", "地方性", "地方", "中小", "中小型", "村镇", "农村", "农村商业", "城市商业", "外资", "民营", "主办", "合作", "其他", "其它",
            "本", "我", "开发性", "存款", "政策性农业", "财产", "人身", "社会", "医疗", "养老", "防贫", "森林", "责任", "健康", "意外", "补充商业", "特色",
            "惠农", "融资", "小额", "贷款", "妇女创业", "创业", "信用", "种植业", "养殖业", "涉农", "新型", "非", "县", "市", "传统", "五大", "四大", "六大",
            "驻县", "驻地", "市级", "县级", "省级", "农合");
    /** Trades that insurers and guarantors serve; before 银行 they are part of a name. */
    private static final Set<String> TRADES = Set.of("农业", "工业", "商业", "建设", "交通");

    private static final Pattern TOTAL = Pattern.compile(
            "(?:.*)(?:合计|总计|小计|共计|汇总|总和)(?:数|额)?|全辖|辖内|辖区|全部|总数|全行|全系统|合\\s*计|银行业(?:金融)?(?:机构)?|保险业(?:机构)?|金融机构|全部机构|(?:国有|股份制|大型|政策性|地方|城市|农村|中小|全国性|地方性|法人)*(?:商业)?(?:银行|保险公司|金融机构|机构)(?:类)?|全省|全国|total|合計");
    private static final Set<String> WHOLE_REGION = Set.of("全市", "全县", "全区", "我县", "我市", "全州", "本县", "本市", "市本级", "全旗");

    private record Entry(String key, Subject subject, boolean institution) {}

    private final Map<String, Entry> exact = new HashMap<>();
    private final List<Entry> longestFirst = new ArrayList<>();

    Names(KnownNames known) {
        for (Institution institution : known.institutions()) {
            Set<String> names = new LinkedHashSet<>(List.of(institution.name(), institution.shortName()));
            names.addAll(institution.aliases());
            for (String name : names) add(name, Subject.of(institution.id()), true);
        }
        for (Region region : known.regions()) {
            Set<String> names = new LinkedHashSet<>(List.of(region.name()));
            names.addAll(region.aliases());
            for (String name : names) add(name, Subject.of(region.id()), false);
        }
        List<Region> cities = known.regions().stream()
                .filter(r -> r.level() == Region.Level.CITY)
                .toList();
        // 全市 names the city when there is only one it can be
        if (cities.size() == 1)
            exact.putIfAbsent("全市", new Entry("全市", Subject.of(cities.getFirst().id()), false));
        longestFirst.sort(Comparator.comparing((Entry e) -> -e.key.length()).thenComparing(Entry::key));
    }

    private void add(String name, Subject subject, boolean institution) {
        String key = Folding.fold(name);
        if (key.isEmpty()) return;
        Entry entry = new Entry(key, subject, institution);
        if (exact.putIfAbsent(key, entry) == null) longestFirst.add(entry);
    }

    /** A label that is a name as a whole; null when it is none. */
    @Nullable
    Name label(String text) {
        String key = Folding.fold(text);
        if (key.isEmpty() || key.length() > 40) return null;
        String written = Folding.narrowed(text);
        Entry entry = exact.get(key);
        if (entry != null) return new Name(written, entry.subject, entry.institution);
        if (isTotal(key) || WHOLE_REGION.contains(key)) return null;
        for (Pattern pattern : NAME_PATTERNS) {
            Matcher m = pattern.matcher(key);
            if (m.matches() && !generic(pattern, m.group(1))) return new Name(written, resolve(key, true), true);
        }
        if (SHORT_NAME.matcher(key).matches() && !GENERIC.contains(key.replaceAll("(?:银行|行|保险公司|保险|担保公司|担保)$", "")))
            return new Name(written, resolve(key, true), true);
        if (REGION.matcher(key).matches()) return new Name(written, resolve(key, false), false);
        return null;
    }

    /** Any label under a head that says 机构: its text is the name, whatever it looks like. */
    Name anyLabel(String text, boolean institution) {
        Name name = label(text);
        if (name != null) return name;
        String written = Folding.narrowed(text);
        return new Name(written, resolve(Folding.fold(text), institution), institution);
    }

    /** The institutions a title, a sheet's name or a file's name mentions, in order, each once. */
    List<Name> institutionsIn(String text) {
        // English words beside a Chinese name are its translation, not its beginning
        String key = Folding.fold(text.replaceAll("[A-Za-z]{3,}", " "));
        List<Name> found = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Pattern pattern : NAME_PATTERNS) {
            Matcher m = pattern.matcher(key);
            while (m.find()) {
                String prefix = BEFORE_NAME.matcher(m.group(1)).replaceFirst("");
                if (prefix.isEmpty() || generic(pattern, prefix)) continue;
                String written = m.group().substring(m.group(1).length() - prefix.length());
                Subject subject = resolve(written, true);
                if (seen.add(subject == null ? written : subject)) found.add(new Name(written, subject, true));
            }
        }
        if (!found.isEmpty() && found.stream().anyMatch(n -> n.known != null)) return found;
        Entry known = containedIn(key, true);
        if (known != null) return List.of(new Name(known.key, known.subject, true));
        return found;
    }

    /** The region a title or a file's name mentions first; null when none. */
    @Nullable
    Name regionIn(String text) {
        String key = Folding.fold(text);
        Entry known = containedIn(key, false);
        if (known != null) return new Name(known.key, known.subject, false);
        Matcher m = Pattern.compile("(?:^|[^\\p{IsHan}]|年|月|末)(\\p{IsHan}{1,4}?[县市区旗])(?!域|场|级|辖|各|内)")
                .matcher(key);
        while (m.find()) {
            if (WHOLE_REGION.contains(m.group(1)) || m.group(1).startsWith("各")) continue;
            return new Name(m.group(1), null, false);
        }
        return null;
    }

    /** 合计, 小计, 全辖, 国有商业银行: sums, not institutions. */
    static boolean isTotal(String folded) {
        return TOTAL.matcher(folded).matches();
    }

    /** 全市, 全县: a region beside regions, a sum beside institutions. */
    static boolean isWholeRegion(String folded) {
        return WHOLE_REGION.contains(folded);
    }

    private static boolean generic(Pattern pattern, String prefix) {
        return GENERIC.contains(prefix) || (pattern != BANK_NAME && TRADES.contains(prefix));
    }

    private @Nullable Subject resolve(String written, boolean institution) {
        Entry entry = exact.get(written);
        if (entry != null && entry.institution == institution) return entry.subject;
        entry = institution ? containedIn(written, true) : null;
        return entry == null ? null : entry.subject;
    }

    /** The longest known name inside the text, unless names of different subjects are equally long. */
    private @Nullable Entry containedIn(String key, boolean institution) {
        Entry best = null;
        for (Entry entry : longestFirst) {
            if (entry.institution != institution || !key.contains(entry.key)) continue;
            if (best == null) best = entry;
            else if (best.key.length() > entry.key.length()) break;
            else if (!best.subject.equals(entry.subject)) return null;
        }
        return best;
    }
}
