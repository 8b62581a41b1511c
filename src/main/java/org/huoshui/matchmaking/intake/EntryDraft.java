package org.huoshui.matchmaking.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Uscc;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.Purpose;
import org.jspecify.annotations.Nullable;

/** What a telephone sends, looked at field by field; every fault at once, each at its field. */
record EntryDraft(
        FirmId firm,
        String firmName,
        String contactName,
        Phone phone,
        BigDecimal amount,
        int months,
        Purpose purpose,
        String purposeWords) {

    /** As typed. @param amount in 万元 */
    record Typed(
            @Nullable String firmCode,
            @Nullable String firmName,
            @Nullable String contactName,
            @Nullable String phone,
            @Nullable String amount,
            @Nullable Integer months,
            @Nullable String purpose,
            @Nullable String purposeWords) {

        /** Nothing that belongs to the person. */
        @Override
        public String toString() {
            return "Typed[]";
        }
    }

    private static final int WAN = 4;
    private static final BigDecimal MOST_WAN = new BigDecimal("100000000");
    private static final int MOST_MONTHS = 600;

    /** @throws Refused with all that is wrong */
    static EntryDraft of(Typed typed) {
        List<Problem> problems = new ArrayList<>();
        String code = Uscc.folded(text(typed.firmCode()));
        Optional<Problem> badCode = Uscc.problem(code);
        badCode.ifPresent(problem -> problems.add(problem.at("firmCode")));
        String firmName = required(typed.firmName(), "firmName", "企业名称", "firm", 120, problems);
        String contact = required(typed.contactName(), "contactName", "联系人", "contact", 60, problems);
        Phone phone = phone(text(typed.phone()), problems);
        BigDecimal amount = amount(text(typed.amount()), problems);
        Integer months = typed.months();
        if (months == null || months < 1 || months > MOST_MONTHS)
            problems.add(Problem.of(IntakeError.MONTHS, MOST_MONTHS).at("months"));
        Purpose purpose = purpose(text(typed.purpose()), problems);
        String words = text(typed.purposeWords());
        if (words.length() > 200)
            problems.add(Problem.of(IntakeError.TOO_LONG, "具体用途", "the exact purpose", 200)
                    .at("purposeWords"));
        if (!problems.isEmpty() || phone == null || amount == null || months == null || purpose == null)
            throw new Refused(problems);
        return new EntryDraft(new FirmId(code), firmName, contact, phone, amount, months, purpose, words);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String required(
            @Nullable String typed, String field, String zh, String en, int longest, List<Problem> problems) {
        String text = text(typed);
        if (text.isEmpty()) problems.add(Problem.of(IntakeError.MISSING, zh, en).at(field));
        if (text.length() > longest)
            problems.add(Problem.of(IntakeError.TOO_LONG, zh, en, longest).at(field));
        return text;
    }

    private static @Nullable Phone phone(String typed, List<Problem> problems) {
        try {
            Phone phone = Phone.parse(typed);
            if (phone.isMobile()) return phone;
            problems.add(Problem.of(IntakeError.NOT_MOBILE).at("phone"));
        } catch (Refused none) {
            problems.add(none.problem().at("phone"));
        }
        return null;
    }

    private static @Nullable BigDecimal amount(String typed, List<Problem> problems) {
        try {
            BigDecimal wan = new BigDecimal(typed.replaceAll("[,，\\s]", ""));
            boolean fits = wan.signum() > 0
                    && wan.compareTo(MOST_WAN) <= 0
                    && wan.stripTrailingZeros().scale() <= 6;
            if (fits) return wan.scaleByPowerOfTen(WAN);
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(Problem.of(IntakeError.AMOUNT).at("amount"));
        return null;
    }

    private static @Nullable Purpose purpose(String typed, List<Problem> problems) {
        for (Purpose purpose : Purpose.values()) if (purpose.name().equals(typed)) return purpose;
        problems.add(Problem.of(IntakeError.MISSING, "资金用途", "purpose").at("purpose"));
        return null;
    }
}
