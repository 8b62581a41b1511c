package org.huoshui.directory;

import java.util.Optional;
import org.huoshui.kernel.Refused;

/**
 * A firm's 统一社会信用代码, its check character verified.
 *
 * @param code 18 places, capitals
 */
public record FirmId(String code) {

    /** @throws Refused DIR-301 to DIR-305 when it cannot be one */
    public FirmId {
        Uscc.problem(code).ifPresent(problem -> {
            throw new Refused(problem);
        });
    }

    /** As people write it; @throws Refused as the constructor does */
    public static FirmId parse(String typed) {
        return new FirmId(Uscc.folded(typed));
    }

    /** The same where a bad code is nobody's fault; empty when it is none. */
    public static Optional<FirmId> of(String typed) {
        String code = Uscc.folded(typed);
        return Uscc.isValid(code) ? Optional.of(new FirmId(code)) : Optional.empty();
    }

    /** There is no firm with this code, or none the asker is shown. */
    public Refused unknown() {
        return Refused.because(FirmFault.UNKNOWN, code);
    }

    @Override
    public String toString() {
        return code;
    }
}
