package org.huoshui.matchmaking.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.NewFirm;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Need;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.NewNeed;
import org.huoshui.matchmaking.need.Origin;
import org.huoshui.matchmaking.need.Purpose;
import org.huoshui.workbook.ListRow;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was read. What could not be read is absent, and said at its cell.
 *
 * @param fresh the firm, when it has to be added to the register first
 * @param there the need whose number the row bears
 * @param like needs that look like this one
 */
record NeedRow(
        ListRow row,
        @Nullable FirmId firm,
        String firmName,
        @Nullable NewFirm fresh,
        @Nullable NewNeed need,
        @Nullable Need there,
        List<NeedId> like) {

    private static final BigDecimal LEAST_WAN = new BigDecimal("0.0001");
    private static final BigDecimal MOST_WAN = new BigDecimal("1000000");
    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(36);
    private static final int MOST_MONTHS = 600;

    boolean isSound() {
        return need != null && !row.isFaulty();
    }

    NeedRow with(@Nullable NewFirm unknown, @Nullable Need known, List<NeedId> alike) {
        return new NeedRow(row, firm, firmName, unknown, need, known, alike);
    }

    /** What the row itself says, nothing looked up. */
    static NeedRow read(ListRow row) {
        FirmId firm = firm(row);
        String name = row.text(NeedSheet.FIRM_NAME, 120);
        BigDecimal wan = row.demanded(NeedSheet.AMOUNT) ? row.number(NeedSheet.AMOUNT, LEAST_WAN, MOST_WAN) : null;
        Integer months = row.demanded(NeedSheet.MONTHS) ? row.integer(NeedSheet.MONTHS, 1, MOST_MONTHS) : null;
        Purpose purpose = row.demanded(NeedSheet.PURPOSE) ? row.choice(NeedSheet.PURPOSE, NeedSheet.PURPOSES) : null;
        String words = row.text(NeedSheet.PURPOSE_WORDS, 200);
        BigDecimal rate = row.number(NeedSheet.RATE, BigDecimal.ZERO, MOST_RATE);
        List<Guarantee> guarantees = row.choices(NeedSheet.GUARANTEES, NeedSheet.GUARANTEE_WORDS);
        LocalDate deadline = row.demanded(NeedSheet.DEADLINE) ? row.day(NeedSheet.DEADLINE) : null;
        String contact = row.text(NeedSheet.CONTACT, 60);
        String phone = row.text(NeedSheet.PHONE, 40);
        String note = row.text(NeedSheet.NOTE, 1000);
        if (firm == null || wan == null || months == null || purpose == null || deadline == null || row.isFaulty())
            return new NeedRow(row, firm, name, null, null, null, List.of());
        NewNeed need = new NewNeed(
                firm,
                Unit.WAN_YUAN.toBase(wan),
                months,
                purpose,
                words,
                rate,
                Set.copyOf(guarantees),
                deadline,
                Origin.EXCEL,
                note,
                contact,
                phone);
        return new NeedRow(row, firm, name, null, need, null, List.of());
    }

    private static @Nullable FirmId firm(ListRow row) {
        String typed = row.required(NeedSheet.FIRM, 40);
        if (typed.isEmpty()) return null;
        // Excel writes eighteen digits as 9.13301E+17, and what it has dropped nobody can bring back
        if (typed.matches("[0-9.]+[Ee]\\+?[0-9]+")) {
            row.fault(NeedSheet.FIRM, Problem.of(IntakeError.DIGITS_LOST));
            return null;
        }
        String code = org.huoshui.directory.Uscc.folded(typed);
        var problem = org.huoshui.directory.Uscc.problem(code);
        problem.ifPresent(fault -> row.fault(NeedSheet.FIRM, fault));
        return problem.isPresent() ? null : new FirmId(code);
    }
}
