package org.huoshui.matchmaking.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an institution did of its agreement. @param cancelReason absent while it counts */
record AgreementFact(
        long id,
        long agreement,
        Kind kind,
        LocalDate day,
        BigDecimal amount,
        String words,
        @Nullable String cancelReason) {

    enum Kind {
        GRANTED("授信"),
        DISBURSED("投放");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }
}
