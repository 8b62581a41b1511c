package org.huoshui.kernel;

/** What can be wrong with the values all modules share. The sentences never repeat the value: it may be somebody's. */
public enum KernelError implements ErrorCode {
    IDENTITY_NUMBER_SHAPE(
            "KRN-101",
            Blame.INPUT,
            "身份证号应为 18 位：17 位数字加 1 位校验码（数字或 X），其中出生日期须真实存在。",
            "An identity number has 18 places: 17 digits and a check character (a digit or X), with a real date of birth."),
    IDENTITY_NUMBER_CHECK(
            "KRN-102",
            Blame.INPUT,
            "身份证号的校验码不符，请核对是否录错。",
            "The check character of the identity number does not fit; look for a slip of the pen."),
    PHONE_SHAPE(
            "KRN-103",
            Blame.INPUT,
            "电话应为 11 位手机号，或带区号的座机号（如 0571-88880000，可加分机 -801）。",
            "A phone is an 11-digit mobile number, or a landline with its area code (0571-88880000, an extension -801 allowed)."),
    BANK_ACCOUNT_SHAPE("KRN-104", Blame.INPUT, "银行账号应为 8 至 32 位数字。", "A bank account has 8 to 32 digits."),
    NOT_NOW(
            "KRN-201",
            Blame.CONFLICT,
            "当前状态为“{0}”，不能“{1}”；页面可能已过时，请刷新后再试。",
            "In the state “{0}” there is no “{1}”; the page may be out of date, load it again."),
    NOT_YOURS("KRN-202", Blame.FORBIDDEN, "“{0}”状态下的“{1}”不由您办理。", "In the state “{0}” it is not for you to “{1}”.");

    private final Entry entry;

    KernelError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
