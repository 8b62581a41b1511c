package org.huoshui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTests {

    /** The two examples printed in GB 11643-1999. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void acceptsTheExamplesOfTheStandard(String example) {
        assertThat(IdentityNumber.parse(example).clear()).isEqualTo(example);
    }

    @Test
    void masksAsTheOfficeIsUsedTo() {
        assertThat(IdentityNumber.parse("11010519491231002x")).hasToString("110***********002X");
        assertThat(Phone.parse("13800005678")).hasToString("138****5678");
        assertThat(Phone.parse("010 8888 0000")).hasToString("010-****0000");
        assertThat(Phone.parse("0578-2880000")).hasToString("0578-***0000");
        assertThat(BankAccount.parse("6222 0000 0000 0001 234")).hasToString("***************1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11010519491231002", "110105194902300021", "01010519491231002X", "1101051949123100XX"})
    void refusesWhatHasNotTheShapeOfAnIdentityNumber(String text) {
        assertThatThrownBy(() -> IdentityNumber.parse(text)).hasMessageContaining("KRN-101");
    }

    @Test
    void refusesAWrongCheckCharacter() {
        assertThatThrownBy(() -> IdentityNumber.parse("110105194912310021")).hasMessageContaining("KRN-102");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "1380000567", "138000056789", "88880000", "0571-18880000", "电话"})
    void refusesWhatIsNoPhone(String text) {
        assertThatThrownBy(() -> Phone.parse(text)).hasMessageContaining("KRN-103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "12345678A", "123456789012345678901234567890123"})
    void refusesWhatIsNoBankAccount(String text) {
        assertThatThrownBy(() -> BankAccount.parse(text)).hasMessageContaining("KRN-104");
    }

    @Test
    void leavesTextWithoutNumbersAsItIs() {
        assertThat(Masked.maskedText("li.ming-2022@example.invalid")).isEqualTo("li.ming-2022@example.invalid");
        assertThat(Masked.maskedText("QQ 12345678")).isEqualTo("QQ ******78");
    }
}
