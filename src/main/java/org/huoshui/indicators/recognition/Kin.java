package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;

/**
 * Indicators that are told in one breath: XX户、XX万元 is a count and its amount, 共有XX家，其中今年新增X家 a total and what is new
 * in it. From {@code indicators/kin.tsv}.
 */
final class Kin {

    private static final Pattern BARE = Pattern.compile(
            "(、|,|和|笔数|户数|件数|家数|共|计|合计|累计|总计|金额|总金额|总额|额度|涉及|资金|贷款|融资|授信|担保|业务|达到?|为|约|超过?|近|余额|本金|放款|发放|赔付|赔款|支付|需求|总|的|已|其中:?|[(:)])*");
    private static final Pattern NEWLY =
            Pattern.compile("[,、(:]*(其中:?)?(今年|本年|当年|年内|全年|上半年|本月|当月|\\d*年)?(以来)?(新增|新增加|净增|新发放|新增发放|新)(企业|数)?");
    private static final Pattern IN_TOTAL = Pattern.compile(
            "[,、(:]*(目前|至此|期末|年末|总量|总数|数量|家数|企业)?(已|共)?(累计|总数|总量|共计|合计|增至|增加到|达|共有|总数达)(达到?|至|为|有)?(到|了)?");

    private final Map<Indicator, List<Indicator>> pairs = new HashMap<>();
    private final Map<Indicator, Indicator> newOf = new HashMap<>();
    private final Map<Indicator, Indicator> totalOf = new HashMap<>();

    static Kin of(Catalogue catalogue) {
        Kin kin = new Kin();
        for (String[] row : Resource.rows("kin.tsv", 2)) {
            List<Indicator> members = List.of(row[1].split("\\|")).stream()
                    .map(IndicatorId::new)
                    .map(catalogue::find)
                    .flatMap(Optional::stream)
                    .toList();
            if (members.size() < 2) continue;
            if (row[0].equals("new")) {
                kin.newOf.put(members.getFirst(), members.getLast());
                kin.totalOf.put(members.getLast(), members.getFirst());
            } else {
                for (Indicator member : members)
                    kin.pairs.computeIfAbsent(member, m -> new ArrayList<>()).addAll(members);
            }
        }
        return kin;
    }

    /**
     * What a figure may be that follows another with hardly a word between.
     *
     * @param between the folded text from the figure before to this one
     * @param closed behind its unit nothing says what is counted
     */
    List<Indicator> after(Indicator before, String between, boolean closed) {
        Indicator fresh = newOf.get(before);
        if (fresh != null && NEWLY.matcher(between).matches()) return List.of(fresh);
        Indicator total = totalOf.get(before);
        if (total != null && IN_TOTAL.matcher(between).matches()) return List.of(total);
        if (!closed || !BARE.matcher(between).matches()) return List.of();
        return pairs.getOrDefault(before, List.of()).stream()
                .filter(member -> !member.equals(before))
                .toList();
    }
}
