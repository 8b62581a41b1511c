package org.huoshui.matchmaking.need;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What a bank is given time for. */
enum Step implements Lifecycle.Worded {
    ACCEPT("受理", "accept"),
    CONTACT("联系企业", "contact the firm"),
    /** An offer or a refusal. */
    DECIDE("答复（报价或拒绝）", "answer (offer or refuse)"),
    /** Granted, after it was chosen. */
    FINISH("办结（授信）", "finish (grant)");

    private final Said said;

    Step(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }

    /** From which day on the step's time counts. */
    enum Since {
        SENT("推送之日", "the day sent"),
        ACCEPTED("受理之日", "the day accepted"),
        CONTACTED("联系之日", "the day contacted"),
        CHOSEN("选定之日", "the day chosen");

        private final Said said;

        Since(String zh, String en) {
            this.said = new Said(zh, en);
        }

        Said said() {
            return said;
        }
    }

    enum Unit {
        WORKING_DAY("个工作日", "working days"),
        DAY("天", "days"),
        WEEK("周", "weeks"),
        MONTH("个月", "months");

        private final Said said;

        Unit(String zh, String en) {
            this.said = new Said(zh, en);
        }

        Said said() {
            return said;
        }
    }
}
