package org.huoshui.matchmaking.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.directory.Institution;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.kernel.ErrorCode;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/** What banks return held against what is recorded here, for one item and month. */
record Reconciliation(Item item, Month month, int days, List<Line> lines) {

    /** What is reconciled: an item of the banks' monthly return, and the fact of the records it is held against. */
    enum Item {
        /** All a bank lends to firms: what is recorded here is a part of it and can never be more. */
        ISSUED("loan.enterprise.issued.amount", "matchmaking.financing.amount", "涉企贷款发放额", "Loans to firms issued"),
        FIRST_LOAN("first_loan.amount", "first_loan.amount", "首贷金额", "First loans"),
        FIRST_FIRMS("first_loan.enterprise.count", "first_loan.enterprise.count", "首贷企业家数", "First-time borrowers"),
        RELIEF("relief.loan.amount", "relief.loan.amount", "助企纾困贷款金额", "Relief loans"),
        RELIEF_COUNT("relief.loan.count", "relief.loan.count", "助企纾困贷款笔数", "Number of relief loans");

        private final IndicatorId returned;
        private final IndicatorId recorded;
        private final Said said;

        Item(String returned, String recorded, String zh, String en) {
            this.returned = new IndicatorId(returned);
            this.recorded = new IndicatorId(recorded);
            this.said = new Said(zh, en);
        }

        IndicatorId returned() {
            return returned;
        }

        IndicatorId recorded() {
            return recorded;
        }

        Said said() {
            return said;
        }

        boolean isRelief() {
            return this == RELIEF || this == RELIEF_COUNT;
        }

        /** Counts things, not money. */
        boolean isCount() {
            return this == FIRST_FIRMS || this == RELIEF_COUNT;
        }

        /** The records are meant to be all there is, so that any difference asks for a reason. */
        boolean isWhole() {
            return this != ISSUED;
        }
    }

    /** What a difference says. */
    enum Verdict {
        /** Nothing was returned for the month, or nothing ever. */
        NOT_RETURNED("未报送", "not returned"),
        EQUAL("一致", "agrees"),
        /** The records hold more than the bank returned: one of the two is wrong. */
        RECORDED_MORE("台账多于报表", "records hold more"),
        /** The bank returned more than is recorded here. */
        RETURNED_MORE("报表多于台账", "return holds more"),
        /** The records are a part of what the bank lends, as they should be. */
        PART("属于报表的一部分", "part of the return");

        private final Said said;

        Verdict(String zh, String en) {
            this.said = new Said(zh, en);
        }

        Said said() {
            return said;
        }
    }

    /**
     * One bank.
     *
     * @param recorded since 1 January, base unit; {@code recordedInMonth} of the month alone
     * @param returned since 1 January as in the return of the month; absent where there is none
     * @param returnedInMonth less the month before; absent where one of the two is
     */
    record Line(
            Institution bank,
            BigDecimal recorded,
            BigDecimal recordedInMonth,
            @Nullable BigDecimal returned,
            @Nullable BigDecimal returnedInMonth) {

        /** Recorded less returned; absent where nothing was returned. */
        @Nullable
        BigDecimal difference() {
            return returned == null ? null : recorded.subtract(returned);
        }

        Verdict verdict(Item item) {
            BigDecimal difference = difference();
            if (difference == null) return Verdict.NOT_RETURNED;
            if (difference.signum() == 0) return Verdict.EQUAL;
            if (difference.signum() > 0) return Verdict.RECORDED_MORE;
            return item.isWhole() ? Verdict.RETURNED_MORE : Verdict.PART;
        }
    }

    /** What may lie behind a difference. */
    enum Reason {
        LATE_IN_MONTH("月末台账，银行可能计入下月", "Recorded at the month's end; the bank may count it next month"),
        EARLY_NEXT_MONTH("次月初台账，银行可能已计入本月", "Recorded early next month; the bank may have counted it already"),
        NOT_PAID_OUT("已签约，台账未见放款", "Contract signed, no disbursement recorded"),
        TWICE("同企业同金额，可能重复登记", "Same firm and amount, perhaps recorded twice"),
        NOT_MARKED_FIRST("台账首笔放款未标注首贷", "First disbursement recorded is not marked as a first loan"),
        NOT_ENTERED_AS_RELIEF("续贷或展期，未登记为纾困业务", "Renewal or extension not entered as relief");

        private final Said said;

        Reason(String zh, String en) {
            this.said = new Said(zh, en);
        }

        Said said() {
            return said;
        }
    }

    /**
     * A record that may explain a difference.
     *
     * @param effect by how much the difference would change if it does; base unit
     * @param exact with at most two others it makes up the whole difference
     */
    record Candidate(Reason reason, LocalDate day, String record, String label, BigDecimal effect, boolean exact) {
        Candidate fitting() {
            return new Candidate(reason, day, record, label, effect, true);
        }
    }

    /** What can be wrong with a question. */
    enum Fault implements ErrorCode {
        DAYS(901, Blame.INPUT, "天数应为 1 至 31。", "The number of days lies between 1 and 31."),
        NOT_A_BANK(902, Blame.NOT_FOUND, "没有代码为“{0}”的银行。", "There is no bank “{0}”.");

        private final Entry entry;

        Fault(int number, Blame blame, String zh, String en) {
            this.entry = new Entry("MAT-" + number, blame, zh, en);
        }

        @Override
        public Entry entry() {
            return entry;
        }
    }
}
