package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.huoshui.directory.DirectoryFixture;
import org.huoshui.kernel.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTests {

    private static final Month NOW = Month.of(2022, 12);

    private final Phrases phrases = Phrases.over(Catalogue.shipped(), DirectoryFixture.smallCity());

    private Inquiry understood(String text) {
        assertThat(phrases.inquire(text, NOW)).as(text).isInstanceOf(Inquiry.Reading.Understood.class);
        return ((Inquiry.Reading.Understood) phrases.inquire(text, NOW)).inquiry();
    }

    private String columns(String text) {
        return understood(text).columns().stream().map(phrases::print).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "存款、贷款余额及较年初增幅 | 各项存款余额; 各项存款余额·较年初增幅; 各项贷款余额; 各项贷款余额·较年初增幅",
                "存款余额和贷款余额 | 各项存款余额; 各项贷款余额",
                "存款余额、贷款余额较年初增幅 | 各项存款余额·较年初增幅; 各项贷款余额·较年初增幅",
                "各项贷款余额、较年初增量、增幅和全市位次 | 各项贷款余额; 各项贷款余额·较年初增量; 各项贷款余额·较年初增幅; 各项贷款余额·位次(全市)",
                "12月贷款余额同比增幅、存贷比、不良率 | 2022年12月·各项贷款余额·同比增幅; 2022年12月·存贷比; 2022年12月·不良贷款率",
                "柳塘县的存款和贷款 | 柳塘县·各项存款余额; 柳塘县·各项贷款余额",
            })
    void severalFiguresInOneQuestion(String text, String expected) {
        assertThat(columns(text)).isEqualTo(expected);
        assertThat(understood(text).months()).isEmpty();
        assertThat(understood(text).subjects()).isEmpty();
    }

    @Test
    void eachBankInOrder() {
        Inquiry inquiry = understood("各银行12月贷款余额较年初增幅排名");
        assertThat(inquiry.columns().stream().map(phrases::print)).containsExactly("2022年12月·各项贷款余额·较年初增幅");
        assertThat(inquiry.members()).isEqualTo("各银行");
        assertThat(inquiry.subjects())
                .hasSizeGreaterThan(1)
                .allMatch(subject -> subject instanceof Subject.OfInstitution);
        assertThat(inquiry.order()).isEqualTo(new Inquiry.Order(Inquiry.Order.First.BEST, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "哪家银行不良率最高 | 不良贷款率 | HIGHEST 1",
                "各银行贷款余额前三名 | 各项贷款余额 | BEST 3",
                "存贷比后两位的县有哪些 | 存贷比 | WORST 2",
                "不良率最低的银行是哪家 | 不良贷款率 | LOWEST 1",
                "贷款余额较年初增量前三的银行 | 各项贷款余额·较年初增量 | BEST 3",
                "各县存贷比由低到高 | 存贷比 | LOWEST 0",
                "各县市区各项存款余额较年初增幅位次 | 各项存款余额·较年初增幅 | BEST 0",
            })
    void theOrderAsked(String text, String column, String order) {
        Inquiry inquiry = understood(text);
        assertThat(columns(text)).isEqualTo(column);
        assertThat(inquiry.order()).isNotNull();
        assertThat(inquiry.order().first() + " " + inquiry.order().limit()).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "近12个月存贷比走势 | 2022-01 | 2022-12 | 12",
                "存贷比走势 | 2021-12 | 2022-12 | 13",
                "2022年6月存贷比走势 | 2021-06 | 2022-06 | 13",
                "最近半年不良率 | 2022-07 | 2022-12 | 6",
                "近两年各项贷款余额趋势 | 2021-01 | 2022-12 | 24",
                "今年各月各项存款余额 | 2022-01 | 2022-12 | 12",
                "2021年各月各项存款余额 | 2021-01 | 2021-12 | 12",
                "2021年11月至2022年2月各项贷款余额环比增量 | 2021-11 | 2022-02 | 4",
                "9月到11月不良率 | 2022-09 | 2022-11 | 3",
                "2021年10月以来存贷比 | 2021-10 | 2022-12 | 15",
                "近四个季度存贷比 | 2022-03 | 2022-12 | 4",
                "11月和12月各项贷款余额 | 2022-11 | 2022-12 | 2",
            })
    void monthsOneByOne(String text, String first, String last, int count) {
        Inquiry inquiry = understood(text);
        assertThat(inquiry.months()).hasSize(count);
        assertThat(inquiry.months().getFirst()).hasToString(first);
        assertThat(inquiry.months().getLast()).hasToString(last);
        assertThat(inquiry.columns()).allMatch(phrase -> phrase.month() == null);
    }

    @Test
    void twoBanksSideBySideOverMonths() {
        Inquiry inquiry = understood("甲银行和农商行近6个月各项贷款余额走势");
        assertThat(inquiry.subjects()).hasSize(2);
        assertThat(inquiry.months()).hasSize(6);
        assertThat(inquiry.columns()).hasSize(1);
    }

    @Test
    void theMembersOfANamedGroup() {
        Inquiry inquiry = understood("北部两县各县各项存款余额");
        assertThat(inquiry.subjects()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"制造业贷款同比增幅全市位次", "各项贷款余额", "存贷比比年初上升了多少个百分点", "各项存款余额·较年初增量"})
    void oneFigureStaysOne(String text) {
        assertThat(understood(text).isSingle()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"各银行火星贷款 | 火星", "近12个月天气 | 天气", "存款和火星 | 火星", "各银行 | ''"})
    void whatIsNotUnderstoodIsTold(String text, String rest) {
        assertThat(phrases.inquire(text, NOW)).isInstanceOf(Inquiry.Reading.NotUnderstood.class);
        assertThat(((Inquiry.Reading.NotUnderstood) phrases.inquire(text, NOW)).rest())
                .contains(rest);
    }
}
