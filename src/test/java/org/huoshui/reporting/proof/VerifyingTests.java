package org.huoshui.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.reporting.proof.DocumentVerdict.FigureVerdict;
import org.junit.jupiter.api.Test;

/** A document as a user hands it back: edited in a program of his. */
class VerifyingTests extends HandedBack {

    @Test
    void untouchedEveryFigureIsIntact() {
        DocumentVerdict verdict = verdict(annual);
        assertThat(verdict.standing()).isEqualTo("GENUINE");
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.counts()).containsEntry("INTACT", written).containsEntry("CHANGED", 0);
        assertThat(verdict.typed()).isEmpty();
        assertThat(verdict.edited()).isZero();
        assertThat(verdict.figures()).filteredOn(one -> one.chart() > 0).isNotEmpty();
    }

    @Test
    void theAppendixBelongsToTheDocument() {
        long id = reports.create("annual", DECEMBER, Basis.LATEST).id();
        assertThat(verdict(exporting.export(id, true).docx()).intact()).isTrue();
    }

    @Test
    void aChangedDigitIsCaught() {
        byte[] edited = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            return body.replace(control, control.replace("298.52", "398.52"));
        });
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.CHANGED)).singleElement().satisfies(one -> {
            assertThat(one.phrase()).isEqualTo(DEPOSITS);
            assertThat(one.was()).isEqualTo("298.52");
            assertThat(one.is()).isEqualTo("398.52");
        });
    }

    @Test
    void aChangeUnderTrackedChangesIsCaught() {
        byte[] edited = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            String run = control.substring(control.indexOf("<w:r>"), control.indexOf("</w:r>") + 6);
            String deleted = "<w:del w:id=\"9\" w:author=\"x\">"
                    + run.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>") + "</w:del>";
            String inserted = "<w:ins w:id=\"10\" w:author=\"x\">" + run.replace("298.52", "300.00") + "</w:ins>";
            return body.replace(control, control.replace(run, deleted + inserted));
        });
        assertThat(only(verdict(edited), Verdict.CHANGED))
                .singleElement()
                .satisfies(one -> assertThat(one.is()).isEqualTo("300.00"));
    }

    @Test
    void digitsAndUnitsBesideTheControlCountToo() {
        byte[] digit = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            return body.replaceFirst(
                    Pattern.quote(control), Matcher.quoteReplacement("<w:r><w:t>1</w:t></w:r>" + control));
        });
        DocumentVerdict withDigit = verdict(digit);
        assertThat(only(withDigit, Verdict.CHANGED)).singleElement().satisfies(one -> {
            assertThat(one.was()).isEqualTo("298.52亿元");
            assertThat(one.is()).isEqualTo("1298.52亿元");
        });
        byte[] unit = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            int end = body.indexOf(control) + control.length();
            return body.substring(0, end) + body.substring(end).replaceFirst("亿元", "万元");
        });
        assertThat(only(verdict(unit), Verdict.CHANGED))
                .singleElement()
                .satisfies(one -> assertThat(one.is()).isEqualTo("298.52万元"));
    }

    @Test
    void aDeletedFigureIsMissed() {
        byte[] edited = Documents.edited(annual, body -> body.replace(control(body, alias(DEPOSITS, "亿元")), ""));
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.REMOVED)).singleElement().satisfies(one -> {
            assertThat(one.was()).isEqualTo("298.52");
            assertThat(one.is()).isNull();
        });
        assertThat(only(verdict, Verdict.CHANGED)).isEmpty();
    }

    @Test
    void anEmptiedControlThatShowsItsPromptIsMissed() {
        byte[] edited = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            return body.replace(
                    control,
                    control.replace("</w:sdtPr>", "<w:showingPlcHdr/></w:sdtPr>")
                            .replace("298.52", "单击或点击此处输入文字。"));
        });
        assertThat(only(verdict(edited), Verdict.REMOVED)).hasSize(1);
    }

    @Test
    void aNumberTypedInPlaceOfTheControlIsToldAsUnprovable() {
        byte[] edited = Documents.edited(
                annual, body -> body.replace(control(body, alias(DEPOSITS, "亿元")), "<w:r><w:t>311.11</w:t></w:r>"));
        DocumentVerdict verdict = verdict(edited);
        assertThat(only(verdict, Verdict.REMOVED)).hasSize(1);
        assertThat(verdict.typed()).singleElement().satisfies(typed -> {
            assertThat(typed.number()).isEqualTo("311.11");
            assertThat(typed.around()).contains("各项存款余额");
        });
    }

    @Test
    void aCopyWithinTheDocumentIsAsGoodAsTheOriginal() {
        byte[] edited = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            return body.replaceFirst(
                    "<w:sectPr",
                    Matcher.quoteReplacement("<w:p><w:r><w:t>如前所述，存款</w:t></w:r>" + control
                            + "<w:r><w:t>亿元。</w:t></w:r></w:p><w:sectPr"));
        });
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isTrue();
        assertThat(only(verdict, Verdict.INTACT)).hasSize(written + 1);
        byte[] false_ = Documents.edited(edited, body -> {
            int copy = body.lastIndexOf("298.52");
            return body.substring(0, copy) + "299.52" + body.substring(copy + 6);
        });
        assertThat(only(verdict(false_), Verdict.CHANGED))
                .singleElement()
                .satisfies(one -> assertThat(one.is()).isEqualTo("299.52"));
    }

    @Test
    void movedParagraphsAreStillTheSameFigures() {
        byte[] edited = Documents.edited(annual, body -> {
            int at = body.indexOf(control(body, alias(DEPOSITS, "亿元")));
            int from = body.lastIndexOf("<w:p>", at);
            int to = body.indexOf("</w:p>", at) + 6;
            String paragraph = body.substring(from, to);
            String without = body.substring(0, from) + body.substring(to);
            int end = without.lastIndexOf("<w:sectPr");
            return without.substring(0, end) + paragraph + without.substring(end);
        });
        assertThat(verdict(edited).intact()).isTrue();
    }

    @Test
    void wordsAroundAFigureMayBePolished() {
        byte[] edited = Documents.edited(annual, body -> {
            int at = body.indexOf(control(body, alias(DEPOSITS, "亿元")));
            int words = body.lastIndexOf("各项存款余额</w:t>", at);
            return body.substring(0, words) + "存款总额达到了" + body.substring(words + 6);
        });
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.edited()).isOne();
    }

    @Test
    void swappedTextsAreCaught() {
        byte[] edited = Documents.edited(
                annual,
                body -> body.replace("298.52", "@@").replace("211.94", "298.52").replace("@@", "211.94"));
        assertThat(only(verdict(edited), Verdict.CHANGED))
                .extracting(FigureVerdict::was, FigureVerdict::is)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("298.52", "211.94"),
                        org.assertj.core.groups.Tuple.tuple("211.94", "298.52"));
    }

    @Test
    void swappedControlsAreCaughtByTheirSentences() {
        byte[] edited = Documents.edited(annual, body -> {
            String deposits = control(body, alias(DEPOSITS, "亿元"));
            String loans = control(body, alias("2022年12月·澜溪县·各项贷款余额", "亿元"));
            return body.replace(deposits, "@@").replace(loans, deposits).replace("@@", loans);
        });
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.CHANGED))
                .extracting(FigureVerdict::was, FigureVerdict::is)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("298.52", "211.94"),
                        org.assertj.core.groups.Tuple.tuple("211.94", "298.52"));
    }

    @Test
    void aFigureOfAnotherDocumentIsUnknown() {
        byte[] november = exporting
                .write("annual", Month.of(2022, 11), Basis.LATEST, false)
                .docx();
        String foreign = control(Documents.body(november), alias("2022年11月·澜溪县·各项存款余额", "亿元"));
        byte[] edited = Documents.edited(
                annual,
                body -> body.replaceFirst(
                        "<w:sectPr",
                        Matcher.quoteReplacement("<w:p><w:r><w:t>上月</w:t></w:r>" + foreign + "</w:p><w:sectPr")));
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.UNKNOWN)).singleElement().satisfies(one -> {
            assertThat(one.phrase()).startsWith("2022年11月");
            assertThat(one.was()).isNull();
        });
        assertThat(only(verdict, Verdict.INTACT)).hasSize(written);
    }

    @Test
    void aChangedPointOfAChartIsCaught() {
        byte[] edited = Documents.edited(annual, "word/charts/chart1.xml", chart -> {
            int values = chart.indexOf("<c:val>");
            return chart.substring(0, values)
                    + chart.substring(values).replaceFirst("<c:v>[0-9.]+</c:v>", "<c:v>999.99</c:v>");
        });
        assertThat(only(verdict(edited), Verdict.CHANGED)).singleElement().satisfies(one -> {
            assertThat(one.chart()).isOne();
            assertThat(one.is()).isEqualTo("999.99");
        });
    }

    @Test
    void restatedDataMakeAnOldFigureNoLongerCurrent() {
        // a month the annual report of 2022 does not touch
        Month march = Month.of(2021, 3);
        byte[] before = exporting.write("brief", march, Basis.LATEST, false).docx();
        byte[] first =
                exporting.write("brief", march, Basis.FIRST_REPORTED, false).docx();
        assertThat(verdict(before).intact()).isTrue();
        BigDecimal old = observations
                .reported(Subject.of(new InstitutionId("HYB")), march)
                .get(new IndicatorId("deposit.balance"));
        transactions.executeWithoutResult(status -> observations.record(
                new Observations.Source("更正.xlsx", "1".repeat(64), null, "statistician", Instant.EPOCH),
                List.of(new Observation(
                        new IndicatorId("deposit.balance"),
                        Subject.of(new InstitutionId("HYB")),
                        march,
                        old.add(new BigDecimal("500000000")),
                        "Sheet1",
                        "C7"))));
        DocumentVerdict verdict = verdict(before);
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.CHANGED)).isEmpty();
        FigureVerdict deposits = only(verdict, Verdict.NO_LONGER_CURRENT).stream()
                .filter(one -> one.phrase().equals("2021年3月·澜溪县·各项存款余额"))
                .findFirst()
                .orElseThrow();
        // five hundred million more is 5.00 亿元 more
        assertThat(new BigDecimal(String.valueOf(deposits.today()))
                        .subtract(new BigDecimal(String.valueOf(deposits.is()))))
                .isEqualByComparingTo("5.00");
        // the proof is the one of then
        var step = verdict.steps().get(java.util.Objects.requireNonNull(deposits.step()));
        assertThat(step.text()).startsWith(String.valueOf(deposits.was()));
        assertThat(verdict(first).intact())
                .as("first reported stays first reported")
                .isTrue();
    }
}
