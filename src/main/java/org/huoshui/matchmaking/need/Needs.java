package org.huoshui.matchmaking.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.FirmId;
import org.jspecify.annotations.Nullable;

/** Needs for the other parts of matchmaking. What is there is what the walls show to who asks. */
public interface Needs {

    /**
     * Takes in a need; the office's own go straight into the pool.
     *
     * @throws org.huoshui.kernel.Refused MAT-1xx with all that is wrong with it, each at the field's name; DIR-3xx when the
     *     firm is unknown
     */
    NeedId post(NewNeed need);

    /** What {@link #post} would refuse; empty when nothing. */
    List<org.huoshui.kernel.Problem> faults(NewNeed need);

    Optional<Need> find(NeedId id);

    /** @throws org.huoshui.kernel.Refused MAT-101 when there is none, or none that is shown */
    Need required(NeedId id);

    /** The number on the phone is proved: the need may be reviewed. */
    void confirm(NeedId id);

    /** Newest first. */
    List<Need> ofFirm(FirmId firm);

    /** Needs of the same firm still open that look like the same one. */
    List<Need> alike(FirmId firm, java.math.BigDecimal amount, Purpose purpose, LocalDate from, LocalDate until);

    /** Puts the need before these banks. @param scheme code of the deadlines; @param on the day, absent: today */
    void dispatch(
            NeedId id, List<org.huoshui.directory.InstitutionId> institutions, String scheme, @Nullable LocalDate on);
}
