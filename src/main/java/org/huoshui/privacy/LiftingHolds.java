package org.huoshui.privacy;

import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Said;
import org.huoshui.privacy.LegalHolds.Hold;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A legal hold is lifted only when two agree. */
@Component
class LiftingHolds implements Approvable<LiftingHolds.Wanted> {

    private final LegalHolds holds;

    LiftingHolds(LegalHolds holds) {
        this.holds = holds;
    }

    record Wanted(long hold, String reason) {}

    @Override
    public String kind() {
        return "privacy.hold-lifting";
    }

    @Override
    public Said name() {
        return new Said("解除依法留存", "lift a legal hold");
    }

    @Override
    public Set<Role> deciders(Wanted wanted) {
        return Set.of(Role.DIRECTOR, Role.STATISTICIAN, Role.SECURITY_ADMIN);
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Change describe(Wanted wanted) {
        Hold hold = holds.standing(wanted.hold(), wanted.reason());
        String until = hold.until() == null ? "—" : hold.until().toString();
        return new Change(
                "hold/" + hold.id(),
                new Said(
                        "解除对 %s 的依法留存".formatted(hold.subject()),
                        "Lift the legal hold on %s".formatted(hold.subject())),
                List.of(
                        new Change.Line(new Said("事由", "Reason"), Said.same(hold.reason()), null),
                        new Change.Line(new Said("要求机关", "Authority"), Said.same(hold.authority()), null),
                        new Change.Line(new Said("留存至", "Until"), Said.same(until), null)),
                hold.toString());
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        holds.lift(wanted.hold(), wanted.reason());
        return null;
    }
}
