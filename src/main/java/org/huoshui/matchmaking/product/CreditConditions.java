package org.huoshui.matchmaking.product;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.FirmTerms;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Condition;
import org.huoshui.indicators.Conditions;
import org.huoshui.indicators.Term;
import org.huoshui.indicators.Term.Kind;
import org.huoshui.indicators.Term.Word;
import org.huoshui.indicators.Term.Words;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words in which a product says who qualifies: of the need (金额 期限 利率上限 用途 担保) and of the firm (地区 行业 规模 企业类型
 * 成立年限 名单 绿色 资信等级). A region and an industry hold with all they are part of: 行业 属于 C holds for C3912.
 */
@Component
public class CreditConditions {

    public static final Term AMOUNT = Term.number("金额", "amount", "元", "融资金额", "贷款金额");
    public static final Term MONTHS = Term.number("期限", "term", "月", "贷款期限");
    public static final Term RATE = Term.number("利率上限", "rate ceiling", "%");
    public static final Term AGE = Term.number("成立年限", "age", "年", "经营年限");
    public static final Term PURPOSE = Term.words(
            "用途",
            "purpose",
            Kind.WORD,
            Words.of(Arrays.stream(Purpose.values())
                    .map(one -> new Word(one.name(), one.said().zh(), one.said().en()))
                    .toList()),
            "资金用途");
    public static final Term GUARANTEE = Term.words(
            "担保",
            "guarantee",
            Kind.SET,
            Words.of(Arrays.stream(Guarantee.values())
                    .map(one -> new Word(one.name(), one.said().zh(), one.said().en()))
                    .toList()),
            "担保方式");
    public static final Term SIZE = Term.words("规模", "size", Kind.WORD, FirmWords.SIZES, "企业规模");
    public static final Term KIND = Term.words("企业类型", "kind", Kind.WORD, FirmWords.KINDS, "类型");
    public static final Term GRADE = Term.words("资信等级", "credit grade", Kind.GRADE, FirmWords.GRADES, "信用等级");
    public static final Term GREEN = Term.flag("绿色", "green", "绿色企业");

    private final Term region;
    private final Term industry;
    private final Term list;
    private final Conditions conditions;

    CreditConditions(Directory directory, FirmTerms firms, FirmLists lists) {
        this.industry = Term.words("行业", "industry", Kind.WORD, new IndustryWords(firms), "所属行业");
        this.region = Term.words("地区", "region", Kind.WORD, new Places(directory), "乡镇", "所在地");
        this.list = Term.words("名单", "list", Kind.SET, lists, "企业名单");
        this.conditions = Conditions.over(List.of(
                AMOUNT, MONTHS, RATE, PURPOSE, GUARANTEE, region, industry, SIZE, KIND, AGE, list, GREEN, GRADE));
    }

    public Term region() {
        return region;
    }

    public Term industry() {
        return industry;
    }

    public Term list() {
        return list;
    }

    public Conditions conditions() {
        return conditions;
    }

    /**
     * @param text empty: no condition
     * @return null when there is none
     * @throws org.huoshui.kernel.Refused IND-1xx at its place in the text
     */
    public @Nullable Condition parse(String text) {
        return text.isBlank() ? null : conditions.parse(text);
    }

    /** Towns and counties as the directory has them now. */
    private record Places(Directory directory) implements Words {

        @Override
        public Optional<Word> find(String said) {
            return directory
                    .regionNamed(said)
                    .or(() -> said.isBlank() ? Optional.empty() : directory.region(new RegionId(said.strip())))
                    .map(Places::word);
        }

        @Override
        public List<Word> all() {
            List<Region> towns = directory.regions().stream()
                    .filter(region -> region.level() == Region.Level.TOWNSHIP)
                    .toList();
            List<Region> counties = directory.regions().stream()
                    .filter(region -> region.level() == Region.Level.COUNTY)
                    .toList();
            return java.util.stream.Stream.concat(towns.stream(), counties.stream())
                    .map(Places::word)
                    .toList();
        }

        private static Word word(Region region) {
            return new Word(region.id().code(), region.name(), region.name());
        }
    }
}
