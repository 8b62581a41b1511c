package org.huoshui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.json.JsonMapper;

/** Invented values of every shape: accepted when whole, refused with one slip, never seen where masks are due. */
class MaskedProperties {

    /** The factors and remainders as GB 11643 prints them. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String[] REMAINDERS = {"1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"};

    private record Holder(String name, Masked value) {}

    @Property
    void acceptsEveryWholeIdentityNumber(@ForAll("identityNumbers") String number) {
        assertThat(IdentityNumber.parse(number).clear()).isEqualTo(number);
        assertThat(IdentityNumber.parse(number.substring(0, 6) + " "
                                + number.substring(6).toLowerCase())
                        .clear())
                .isEqualTo(number);
    }

    @Property
    void findsEverySlipOfOneDigit(
            @ForAll("identityNumbers") String number,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 9) int digit) {
        char typed = (char) ('0' + digit);
        if (number.charAt(place) == typed) return;
        String slipped = number.substring(0, place) + typed + number.substring(place + 1);
        assertThatThrownBy(() -> IdentityNumber.parse(slipped))
                .isInstanceOf(Refused.class)
                .message()
                .doesNotContain(slipped);
    }

    @Property
    void findsEveryTwoNeighboursChangedAbout(
            @ForAll("identityNumbers") String number, @ForAll @IntRange(max = 15) int at) {
        if (number.charAt(at) == number.charAt(at + 1)) return;
        String turned = number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
        assertThatThrownBy(() -> IdentityNumber.parse(turned)).isInstanceOf(Refused.class);
    }

    @Property
    void showsOfAnIdentityNumberThreeAndFour(@ForAll("identityNumbers") String number) {
        assertThat(IdentityNumber.parse(number).masked())
                .matches("[0-9]{3}\\*{11}[0-9]{3}[0-9X]")
                .startsWith(number.substring(0, 3))
                .endsWith(number.substring(14));
    }

    @Property
    void acceptsEveryMobileNumberHoweverTyped(@ForAll("mobiles") String number) {
        String wide = number.chars()
                .map(c -> c - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        for (String typed : new String[] {
            number,
            "+86 " + number,
            "0086-" + number,
            "86" + number,
            number.substring(0, 3) + "-" + number.substring(3, 7) + " " + number.substring(7),
            wide
        }) assertThat(Phone.parse(typed).clear()).as(typed).isEqualTo(number);
        assertThat(Phone.parse(number).masked())
                .isEqualTo(number.substring(0, 3) + "****" + number.substring(number.length() - 4));
    }

    @Property
    void acceptsLandlinesHoweverTyped(
            @ForAll @IntRange(min = 310, max = 999) int area, @ForAll("locals") String local) {
        String normal = "0" + area + "-" + local;
        for (String typed : new String[] {
            normal, "0" + area + local, "(0" + area + ")" + local, "（0" + area + "）" + local, "+86-" + normal
        }) assertThat(Phone.parse(typed).clear()).as(typed).isEqualTo(normal);
        assertThat(Phone.parse(normal + "转801").clear()).isEqualTo(normal + "-801");
        assertThat(Phone.parse(normal + "-801").masked())
                .isEqualTo("0" + area + "-" + "*".repeat(local.length() - 4) + local.substring(local.length() - 4)
                        + "-***");
    }

    @Property
    void showsOfAnAccountTheLastFour(@ForAll("accounts") String account) {
        String mask = BankAccount.parse(account).masked();
        assertThat(mask).hasSize(account.length()).endsWith(account.substring(account.length() - 4));
        assertThat(mask.substring(0, account.length() - 4)).matches("\\*+");
    }

    /** What a log, a record's text and JSON would show. */
    @Property
    void neverShowsItselfByAccident(@ForAll("values") Masked value) {
        Holder holder = new Holder("甲", value);
        assertThat(value.toString()).isEqualTo(value.masked()).doesNotContain(value.clear());
        assertThat(holder.toString()).contains(value.masked()).doesNotContain(value.clear());
        assertThat(JsonMapper.shared().writeValueAsString(holder))
                .contains("\"value\":\"" + value.masked() + "\"")
                .doesNotContain(value.clear());
    }

    @Property
    void readsBackItsOwnNormalForm(@ForAll("values") Masked value) {
        assertThat(value.kind().parse(value.clear())).isEqualTo(value);
    }

    @Property
    void hidesNumbersInsideAText(@ForAll("mobiles") String mobile) {
        assertThat(Masked.maskedText("wx_" + mobile))
                .isEqualTo("wx_" + Phone.parse(mobile).masked());
        assertThat(Masked.maskedText(mobile + "@example.invalid")).doesNotContain(mobile);
    }

    @Provide
    Arbitrary<String> identityNumbers() {
        Arbitrary<Integer> regions = Arbitraries.integers().between(110000, 659999);
        Arbitrary<String> days = Arbitraries.integers()
                .between(0, 45000)
                .map(day -> LocalDate.of(1900, 1, 1).plusDays(day).format(DateTimeFormatter.BASIC_ISO_DATE));
        Arbitrary<String> orders = Arbitraries.integers().between(0, 999).map("%03d"::formatted);
        return Combinators.combine(regions, days, orders).as((region, day, order) -> {
            String seventeen = region + day + order;
            int sum = 0;
            for (int i = 0; i < 17; i++) sum += WEIGHTS[i] * Character.getNumericValue(seventeen.charAt(i));
            return seventeen + REMAINDERS[sum % 11];
        });
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.longs().between(13_000_000_000L, 19_999_999_999L).map(String::valueOf);
    }

    @Provide
    Arbitrary<String> locals() {
        return Arbitraries.integers()
                .between(2_000_000, 89_999_999)
                .map(String::valueOf)
                .filter(s -> s.charAt(0) >= '2' && s.charAt(0) <= '8');
    }

    @Provide
    Arbitrary<String> accounts() {
        return Arbitraries.strings().numeric().ofMinLength(8).ofMaxLength(32);
    }

    @Provide
    Arbitrary<Masked> values() {
        return Arbitraries.oneOf(
                identityNumbers().map(IdentityNumber::parse),
                mobiles().map(Phone::parse),
                accounts().filter(a -> !a.matches("(.)\\1*")).map(BankAccount::parse));
    }
}
