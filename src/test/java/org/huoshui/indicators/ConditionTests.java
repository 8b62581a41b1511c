package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.indicators.Term.Kind;
import org.huoshui.indicators.Term.Word;
import org.huoshui.indicators.Term.Words;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTests {

    private static final List<Term> VOCABULARY = List.of(
            Term.number("金额", "amount", "元"),
            Term.number("期限", "term", "月"),
            Term.number("成立年限", "age", "年"),
            Term.number("利率上限", "rate ceiling", "%"),
            Term.words("地区", "region", Kind.WORD, words("T1 溪口镇", "T2 云岭镇", "T3 石桥镇")),
            Term.words("行业", "industry", Kind.WORD, words("C C制造业", "C39 C39计算机、通信和其他电子设备制造业", "A A农、林、牧、渔业")),
            Term.words("担保", "guarantee", Kind.SET, words("CREDIT 信用", "COLLATERAL 抵押", "GUARANTOR 保证")),
            Term.words("名单", "list", Kind.SET, words("P 攀登企业", "P1 攀登企业（第一批）")),
            Term.words("资信等级", "grade", Kind.GRADE, words("A A", "B B", "C C", "D D")),
            Term.flag("绿色", "green"));

    private static final Conditions CONDITIONS = Conditions.over(VOCABULARY);

    private static Words words(String... codesAndNames) {
        return Words.of(java.util.Arrays.stream(codesAndNames)
                .map(one -> one.split(" ", 2))
                .map(one -> new Word(one[0], one[1], one[0].toLowerCase(java.util.Locale.ROOT)))
                .toList());
    }

    /** An electronics maker of 溪口镇, founded three years ago, that wants 300万元 for 24 months against nothing but its name. */
    private static Map<String, Object> maker() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("金额", new BigDecimal("3000000"));
        facts.put("期限", new BigDecimal("24"));
        facts.put("成立年限", new BigDecimal("3"));
        facts.put("地区", Set.of("T1"));
        facts.put("行业", Set.of("C", "C39", "C391", "C3912"));
        facts.put("担保", Set.of("CREDIT", "GUARANTOR"));
        facts.put("名单", Set.of("P", "P1"));
        facts.put("资信等级", Set.of("B"));
        facts.put("绿色", false);
        return facts;
    }

    private static boolean holds(String condition) {
        return CONDITIONS.parse(condition).holds(facts(maker()));
    }

    private static Condition.Facts facts(Map<String, Object> known) {
        return new Condition.Facts() {
            @Override
            public @Nullable BigDecimal number(Term term) {
                return (BigDecimal) known.get(term.name());
            }

            @Override
            @SuppressWarnings("unchecked")
            public @Nullable Set<String> words(Term term) {
                return (Set<String>) known.get(term.name());
            }

            @Override
            public @Nullable Boolean flag(Term term) {
                return (Boolean) known.get(term.name());
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "地区 属于 (溪口镇, 云岭镇) | true",
                "地区属于（溪口镇、云岭镇） | true",
                "地区 属于 石桥镇 | false",
                "地区 不属于 石桥镇 | true",
                "行业 属于 C制造业 | true",
                "行业 属于 (A农、林、牧、渔业、C39计算机、通信和其他电子设备制造业) | true",
                "行业 属于 A | false",
                "金额 <= 500万元 | true",
                "金额 <= 299.99万元 | false",
                "1亿元 > 金额 | true",
                "期限 <= 36 | true",
                "期限 <= 2年 | true",
                "期限 < 2年 | false",
                "成立年限 >= 2 | true",
                "成立年限 >= 36个月 | true",
                "成立年限 >= 37个月 | false",
                "担保 包含 信用 | true",
                "担保 包含 (信用, 抵押) | false",
                "担保 包含任一 (信用, 抵押) | true",
                "担保 不包含 抵押 | true",
                "名单 包含 攀登企业（第一批） | true",
                "资信等级 不低于 B | true",
                "资信等级 不低于 A | false",
                "资信等级 不高于 B | true",
                "绿色 | false",
                "非(绿色) | true",
                "非(绿色 或 担保 包含 信用) | false",
                "非(绿色 且 担保 包含 信用) | true",
                "非(担保 包含 (信用, 抵押)) | true",
                "绿色 或 成立年限 >= 2 且 金额 <= 500万元 | true",
                "(绿色 或 成立年限 >= 2) 且 金额 <= 100万元 | false",
                "金额 / 期限 <= 12.5万元 | true",
                "金额 / 期限 < 12.5万元 | false",
                "amount <= 500万元 and region in 溪口镇 | true",
            })
    void decides(String condition, boolean expected) {
        assertThat(holds(condition.strip())).isEqualTo(expected);
    }

    @Test
    void letsNobodyInByWhatIsNotKnown() {
        Condition.Facts nothing = facts(new HashMap<>());
        for (String condition : List.of("成立年限 >= 2", "非(成立年限 >= 2)", "行业 不属于 A", "非(绿色)", "非(金额 / 期限 > 1)"))
            assertThat(CONDITIONS.parse(condition).holds(nothing)).as(condition).isFalse();
    }

    @Test
    void saysWhichPartsStandAgainst() {
        Condition condition = CONDITIONS.parse("地区 属于 (石桥镇, 云岭镇) 且 金额 <= 500万元 且 (绿色 或 期限 <= 1年) 且 担保 包含 抵押");
        assertThat(condition.against(facts(maker())))
                .extracting(Condition::text)
                .containsExactly("地区 属于 (石桥镇, 云岭镇)", "绿色 或 期限 <= 1年", "担保 包含 抵押");
        assertThat(CONDITIONS.parse("金额 <= 500万元").against(facts(maker()))).isEmpty();
    }

    @Test
    void keepsThePartsAsTheyWereWritten() {
        Condition condition = CONDITIONS.parse("非(地区 属于 石桥镇) 且 ((绿色 或 期限 <= 36))");
        assertThat(condition.leaves()).extracting(Condition::text).containsExactly("非(地区 属于 石桥镇)", "绿色", "期限 <= 36");
    }

    @Test
    void canBeSaidInPlainWords() {
        assertThat(ConditionWords.of(
                                CONDITIONS.parse("地区 属于 (溪口镇, 云岭镇) 且 成立年限 >= 2 且 金额 <= 500万元 且 资信等级 不低于 B 且 非(绿色)"))
                        .zh())
                .isEqualTo("地区为溪口镇、云岭镇之一；成立年限不少于2年；金额不超过500万元；资信等级为A、B之一；非绿色");
        assertThat(ConditionWords.of(CONDITIONS.parse("金额 <= 1.2亿元 且 (绿色 或 期限 <= 36)"))
                        .en())
                .isEqualTo("amount at most CNY 120,000,000; (green, or term at most 36 months)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "地区 属于 (溪口镇, 云领镇) | IND-162 | 13-15",
                "地趣 属于 溪口镇 | IND-161 | 1-2",
                "地区 包含 溪口镇 | IND-163 | 4-5",
                "地区 | IND-163 | 1-2",
                "'地区 属于 ' | IND-142 | 7-7",
                "地区 属于 ( | IND-142 | 7-7",
                "地区 属于 () | IND-142 | 8-8",
                "地区 属于 (溪口镇 | IND-142 | 7-7",
                "担保 属于 信用 | IND-163 | 4-5",
                "金额 <= 500 | IND-164 | 1-9",
                "期限 <= 500万元 | IND-164 | 1-11",
                "金额 + 100万元 | IND-165 | 1-10",
                "绿色 且 金额 | IND-165 | 6-7",
                "绿色 且 | IND-142 | 5-5",
                "绿色 > 3 | IND-146 | ",
                "金额 <= 500万元 绿色 | IND-142 | 13-14",
            })
    void pointsAtTheFault(String condition, String code, String place) {
        Refused refused = catchThrowableOfType(Refused.class, () -> CONDITIONS.parse(condition));
        assertThat(refused).as(condition).isNotNull();
        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().place()).isEqualTo(place == null ? null : place.strip());
    }

    @Test
    void namesWhatLooksLikeTheUnknownWord() {
        Refused refused = catchThrowableOfType(Refused.class, () -> CONDITIONS.parse("地区 属于 云领镇"));
        assertThat(refused.problem().zh()).contains("云岭镇");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '金额 '",
                "地 | '地区 '",
                "地区 | ' 属于 '",
                "'地区 属于 (云' | 云岭镇",
                "'绿色 且 金额 <= ' | '500万元 '",
                "'金额 <= 500万元' | ' 且 '",
                "'名单 包含 攀登' | '攀登企业（第一批） '",
            })
    void suggestsWhatMayFollow(String typed, String suggestion) {
        assertThat(CONDITIONS.complete(typed))
                .extracting(Conditions.Suggestion::insert)
                .contains(suggestion);
    }
}
