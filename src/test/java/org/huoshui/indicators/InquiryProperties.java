package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huoshui.directory.DirectoryFixture;
import org.huoshui.kernel.Month;

/** Whatever is typed, in whatever order: an answer or a reason, and an answer that can be laid out. */
class InquiryProperties {

    private static final Month NOW = Month.of(2022, 12);

    private final Phrases phrases = Phrases.over(Catalogue.shipped(), DirectoryFixture.smallCity());

    @Provide
    Arbitrary<String> questions() {
        Arbitrary<String> words = Arbitraries.of(
                "各银行",
                "各县",
                "哪家银行",
                "贷款余额",
                "存款",
                "存贷比",
                "不良率",
                "、",
                "和",
                "及",
                "较年初",
                "增幅",
                "增量",
                "排名",
                "前三名",
                "最高",
                "走势",
                "近12个月",
                "今年各月",
                "2021年11月至2022年2月",
                "13月",
                "12月",
                "去年",
                "北部两县",
                "甲银行",
                "农商行",
                "的",
                "同比",
                "倒数第二",
                "前0名",
                "近99年",
                "，",
                "9月到3月",
                "2022年",
                "火星",
                "第一季度",
                "近半年");
        return words.list().ofMinSize(0).ofMaxSize(9).map(list -> String.join("", list));
    }

    @Property(tries = 2000)
    void everyQuestionIsAnsweredOrToldWhyNot(@ForAll("questions") String question) {
        switch (phrases.inquire(question, NOW)) {
            case Inquiry.Reading.Understood(var inquiry) -> {
                assertThat(inquiry.columns()).isNotEmpty();
                assertThat(inquiry.months()).isSorted().doesNotHaveDuplicates();
                assertThat(inquiry.subjects()).doesNotHaveDuplicates();
                // what is listed is not fixed in the phrases at the same time
                if (!inquiry.months().isEmpty())
                    assertThat(inquiry.columns()).allMatch(phrase -> phrase.month() == null);
                if (!inquiry.subjects().isEmpty())
                    assertThat(inquiry.columns()).allMatch(phrase -> phrase.subject() == null);
            }
            case Inquiry.Reading.NotUnderstood(var problem, var rest, var nearest) ->
                assertThat(problem.zh()).isNotBlank();
        }
    }

    @Property(tries = 300)
    void oneFigureAskedByItsOwnNameStaysThatFigure(@ForAll("phrases") Phrase phrase) {
        String printed = phrases.print(phrase);
        assertThat(phrases.inquire(printed, NOW))
                .isEqualTo(
                        new Inquiry.Reading.Understood(new Inquiry(List.of(phrase), "", List.of(), List.of(), null)));
    }

    @Provide("phrases")
    Arbitrary<Phrase> phrases() {
        return Arbitraries.of(Catalogue.shipped().all())
                .flatMap(indicator -> Arbitraries.of(
                                Comparison.VALUE,
                                Comparison.DELTA_YEAR_START,
                                Comparison.GROWTH_YOY,
                                Comparison.RANK_GROWTH)
                        .map(comparison -> Phrase.of(indicator.id(), comparison)));
    }
}
