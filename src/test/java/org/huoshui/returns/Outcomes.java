package org.huoshui.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;

/** What a test expects to have become of a file or a step. */
final class Outcomes {

    private Outcomes() {}

    static ReturnId stored(Receipt receipt) {
        assertThat(receipt).isInstanceOf(Receipt.Stored.class);
        return ((Receipt.Stored) receipt).id();
    }

    static List<String> codes(Receipt receipt) {
        return ((Receipt.Refused) receipt)
                .problems().stream().map(Problem::code).toList();
    }

    static ThrowingConsumer<Throwable> refusedWith(String code) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(Refused.class);
            assertThat(((Refused) thrown).problem().code()).isEqualTo(code);
        };
    }
}
