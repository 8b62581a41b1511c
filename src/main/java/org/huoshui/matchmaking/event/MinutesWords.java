package org.huoshui.matchmaking.event;

import java.math.BigDecimal;
import java.util.List;
import org.huoshui.kernel.Unit;

/** What the program can say of an event by itself; a person may write it anew. */
record MinutesWords(Event event, List<Invitation> invitations, List<Signature> signatures) {

    MinutesWords {
        invitations = List.copyOf(invitations);
        signatures = List.copyOf(signatures);
    }

    /** Who came; where nobody signed in (a past written down later), who said they would. */
    List<Invitation> present() {
        List<Invitation> there =
                invitations.stream().filter(Invitation::isThere).toList();
        return there.isEmpty()
                ? invitations.stream()
                        .filter(one -> one.reply() == Invitation.Reply.ACCEPTED)
                        .toList()
                : there;
    }

    String opening() {
        EventPlan plan = event.plan();
        long institutions =
                present().stream().filter(one -> one.institution() != null).count();
        long firms = present().stream().filter(one -> one.firm() != null).count();
        long others = present().size() - institutions - firms;
        StringBuilder text = new StringBuilder(day())
                .append("，")
                .append(plan.organisers().isEmpty() ? "县金融办" : plan.organisers())
                .append(plan.place().isEmpty() ? "举办" : "在" + plan.place() + "举办")
                .append(plan.name());
        if (!plan.theme().isEmpty()) text.append("，主题为“").append(plan.theme()).append("”");
        text.append("。");
        if (institutions + firms + others > 0) {
            text.append("参加会议的有");
            if (institutions > 0) text.append(institutions).append("家金融机构");
            if (firms > 0)
                text.append(institutions > 0 ? "、" : "").append(firms).append("家企业");
            if (others > 0) text.append("和").append(others).append("家其他单位");
            text.append("。");
        }
        if (!event.minutes().host().isEmpty())
            text.append("会议由").append(event.minutes().host()).append("主持。");
        return text.toString();
    }

    String results() {
        if (signatures.isEmpty()) return "会议没有签约。";
        StringBuilder text = new StringBuilder();
        List<Signature> here = signatures.stream()
                .filter(one -> one.onsite() && one.kind() != Signature.Kind.INTENT)
                .toList();
        List<Signature> intents = signatures.stream()
                .filter(one -> one.kind() == Signature.Kind.INTENT)
                .toList();
        List<Signature> elsewhere = signatures.stream()
                .filter(one -> !one.onsite() && one.kind() != Signature.Kind.INTENT)
                .toList();
        if (!here.isEmpty())
            text.append("现场共有")
                    .append(firms(here))
                    .append("家企业与")
                    .append(banks(here))
                    .append("家金融机构签约（授信）")
                    .append(here.size())
                    .append("笔、")
                    .append(money(here))
                    .append("。");
        if (!intents.isEmpty())
            text.append("另有")
                    .append(firms(intents))
                    .append("家企业达成融资意向")
                    .append(intents.size())
                    .append("笔、")
                    .append(money(intents))
                    .append("。");
        if (!elsewhere.isEmpty()) {
            int households = elsewhere.stream()
                    .map(Signature::households)
                    .filter(java.util.Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
            text.append("场外授信")
                    .append(households > 0 ? households + "户、" : elsewhere.size() + "笔、")
                    .append(money(elsewhere))
                    .append("。");
        }
        text.append("具体情况见下表。");
        return text.toString();
    }

    String nextSteps() {
        return "各签约银行在5个工作日内与企业对接，落实授信和放款。\n县金融办逐笔跟踪签约项目，每月通报资金到位情况。";
    }

    String day() {
        var day = event.plan().day();
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static long firms(List<Signature> of) {
        return of.stream()
                .map(one -> one.firm() == null ? one.party() : one.firm())
                .distinct()
                .count();
    }

    private static long banks(List<Signature> of) {
        return of.stream().map(Signature::institution).distinct().count();
    }

    static String money(List<Signature> of) {
        return money(of.stream().map(Signature::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** 1.25亿元 from a hundred million on, else 3500万元. */
    static String money(BigDecimal yuan) {
        return yuan.compareTo(Unit.YI_YUAN.toBase(BigDecimal.ONE)) >= 0
                ? Unit.YI_YUAN.display(yuan, 2).toPlainString() + "亿元"
                : plain(Unit.WAN_YUAN.display(yuan, 2)) + "万元";
    }

    static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0, java.math.RoundingMode.UNNECESSARY) : bare).toPlainString();
    }
}
