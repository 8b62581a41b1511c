package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huoshui.directory.Directory;
import org.huoshui.directory.DirectoryFixture;
import org.huoshui.indicators.Phrases.Reading.Understood;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;

class PhraseProperties {

    private static final Month NOW = Month.of(2022, 12);

    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Directory DIRECTORY = DirectoryFixture.smallCity();

    private final Phrases phrases = Phrases.over(CATALOGUE, DIRECTORY);

    @Property(tries = 2000)
    void whatIsPrintedReadsBack(@ForAll("phrases") Phrase phrase) {
        assertThat(phrases.read(phrases.print(phrase))).isEqualTo(new Understood(phrase));
    }

    @Property(tries = 2000)
    void aMutilatedPhraseIsStillUnderstood(@ForAll("sensible") Phrase phrase, @ForAll("mutilations") Mutilation hurt) {
        String question = hurt.of(phrases.print(phrase));
        assertThat(phrases.ask(question, NOW)).as(question).isEqualTo(new Understood(phrase));
    }

    @Property(tries = 2000)
    void anyTextIsAnsweredOneWayOrTheOther(@ForAll("words") List<String> words) {
        String text = String.join("", words);
        assertThat(phrases.read(text)).isNotNull();
        switch (phrases.ask(text, NOW)) {
            case Understood(Phrase phrase) ->
                assertThat(phrases.read(phrases.print(phrase))).isEqualTo(new Understood(phrase));
            case Phrases.Reading.NotUnderstood lost -> {
                assertThat(lost.problem().zh()).isNotBlank();
                assertThat(lost.problem().en()).isNotBlank();
            }
        }
    }

    record Mutilation(String before, String dot, String end) {
        String of(String printed) {
            return before + printed.replace("·", dot) + end;
        }
    }

    @Provide
    Arbitrary<Mutilation> mutilations() {
        return Combinators.combine(
                        Arbitraries.of("", "请问", "查一下", "我想知道"),
                        Arbitraries.of("", " ", "的", "，", "、"),
                        Arbitraries.of("", "？", "是多少", "是多少？", "的情况"))
                .as(Mutilation::new);
    }

    @Provide
    Arbitrary<List<String>> words() {
        List<String> some = Stream.concat(
                        CATALOGUE.all().stream().map(Indicator::name),
                        Stream.of(
                                "·", "|", "(", ")", "较年初", "同比", "增幅", "位次", "占比", "全市", "北部两县", "甲银行", "松河", "2022年",
                                "13月", "12月", "去年", "万元", "9", "的", "x", "火星", "比", "上月", "", "🀄", "目标"))
                .toList();
        return Arbitraries.of(some).list().ofMaxSize(6);
    }

    /** Any phrase the record allows. */
    @Provide
    Arbitrary<Phrase> phrases() {
        return Combinators.combine(bare(Arbitraries.of(CATALOGUE.all())), months(), subjects(), decimals(), booleans())
                .as((phrase, month, subject, decimals, inUnit) -> new Phrase(
                        month,
                        subject,
                        phrase.indicator(),
                        phrase.comparison(),
                        phrase.argument(),
                        phrase.signed(),
                        inUnit ? unitFor(phrase) : null,
                        decimals));
    }

    /** Phrases a person would ask: of an indicator, a comparison it has; without unit and decimals. */
    @Provide
    Arbitrary<Phrase> sensible() {
        return Combinators.combine(bare(Arbitraries.of(CATALOGUE.all())), months(), subjects())
                .as((phrase, month, subject) -> new Phrase(
                        month,
                        subject,
                        phrase.indicator(),
                        phrase.comparison(),
                        phrase.argument(),
                        phrase.signed(),
                        null,
                        null))
                .filter(PhraseProperties::isSensible);
    }

    private static boolean isSensible(Phrase phrase) {
        Indicator.Kind kind = CATALOGUE.find(phrase.indicator()).orElseThrow().kind();
        boolean ratio = kind == Indicator.Kind.RATIO;
        boolean flow = kind == Indicator.Kind.FLOW;
        return switch (phrase.comparison().ranked()) {
            case DELTA_PP_YEAR_START, DELTA_PP_YOY -> ratio;
            case DELTA_YEAR_START, DELTA_YOY -> phrase.comparison().isRank() ? !flow : !ratio;
            case GROWTH_YEAR_START -> !ratio && !flow;
            case GROWTH_YOY, GROWTH_MOM -> !ratio;
            default -> true;
        };
    }

    private static Arbitrary<Phrase> bare(Arbitrary<Indicator> indicators) {
        return Combinators.combine(
                        indicators,
                        Arbitraries.of(Comparison.values()),
                        booleans(),
                        Arbitraries.of("全市", "北部两县").injectNull(0.4),
                        Arbitraries.of(CATALOGUE.all()))
                .as((indicator, comparison, signed, pool, whole) -> new Phrase(
                        null,
                        null,
                        indicator.id(),
                        comparison,
                        comparison == Comparison.SHARE ? whole.name() : comparison.isRank() ? pool : null,
                        signed && comparison.chineseSigned().isPresent(),
                        null,
                        null))
                .filter(phrase -> phrase.comparison() != Comparison.SHARE
                        || !CATALOGUE
                                .named(phrase.argument())
                                .orElseThrow()
                                .id()
                                .equals(phrase.indicator()));
    }

    private static Unit unitFor(Phrase phrase) {
        Unit natural = Wording.unit(phrase, CATALOGUE.find(phrase.indicator()).orElseThrow());
        return natural.isMoney() ? Unit.WAN_YUAN : natural;
    }

    private static Arbitrary<Month> months() {
        return Combinators.combine(
                        Arbitraries.integers().between(1990, 2100),
                        Arbitraries.integers().between(1, 12))
                .as(Month::of)
                .injectNull(0.3);
    }

    private static Arbitrary<Subject> subjects() {
        List<Subject> all = Stream.<Subject>concat(
                        DIRECTORY.regions().stream().map(region -> Subject.of(region.id())),
                        DIRECTORY.institutions().stream().map(institution -> Subject.of(institution.id())))
                .toList();
        return Arbitraries.of(all).injectNull(0.4);
    }

    private static Arbitrary<Integer> decimals() {
        return Arbitraries.integers().between(0, 8).injectNull(0.6);
    }

    private static Arbitrary<Boolean> booleans() {
        return Arbitraries.of(true, false);
    }
}
