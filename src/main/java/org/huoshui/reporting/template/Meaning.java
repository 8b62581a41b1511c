package org.huoshui.reporting.template;

import java.util.List;
import org.huoshui.indicators.Formulas.Formula;
import org.huoshui.indicators.Phrase;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What a tag says. */
sealed interface Meaning {

    /** A figure. */
    record Said(Phrase phrase) implements Meaning {}

    /** A word that is no figure. */
    record Word(DocumentWord word) implements Meaning {}

    /** What somebody must write by hand each time, because no indicator stands behind it. */
    record Gap(String words) implements Meaning {}

    record Open(Block block) implements Meaning {}

    /** @param name what the closing tag repeats of the opening one; empty for the short form */
    record Close(String name) implements Meaning {}

    record Chart(Axis axis, List<Said> series) implements Meaning {}

    record Faulty(Problem problem) implements Meaning {}

    /** What an opening tag governs. */
    sealed interface Block {}

    /** Repeats what it holds for each member. @param group a named pool of counties; absent: the county's siblings */
    record Loop(Members members, @Nullable String group) implements Block {}

    /** Keeps what it holds only where the formula is true. */
    record Condition(Formula formula) implements Block {}

    /** The categories of a chart. @param loop absent: the last thirteen months */
    record Axis(@Nullable Loop loop) {
        static final int MONTHS = 13;
    }

    /** Whom a loop goes over. */
    enum Members {
        BANKS("各银行"),
        INSTITUTIONS("各机构"),
        INSURERS("各保险公司"),
        COUNTIES("各县"),
        /** What is odd or lags this month, as sentences with figures. */
        NOTABLES("各问题");

        final String word;

        Members(String word) {
            this.word = word;
        }
    }

    /** Words of the document itself. */
    enum DocumentWord {
        YEAR("年份", false),
        MONTH_NUMBER("月份", false),
        YEAR_MONTH("年月", false),
        LAST_YEAR("上年年份", false),
        /** Of plans: 力争{{下年年份}}年末… */
        NEXT_YEAR("下年年份", false),
        /** 31 in December, 28 or 29 in February. */
        LAST_DAY("月末日", false),
        REGION("地区", false),
        PARENT("上级地区", false),
        NAME("名称", true),
        SHORT_NAME("简称", true),
        ORDINAL("序号", true),
        SENTENCE("问题", true);

        final String word;
        final boolean needsLoop;

        DocumentWord(String word, boolean needsLoop) {
            this.word = word;
            this.needsLoop = needsLoop;
        }
    }
}
