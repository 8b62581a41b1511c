package org.huoshui.matchmaking.project;

import static org.huoshui.kernel.Asker.Role.DIRECTOR;
import static org.huoshui.kernel.Asker.Role.OFFICER;
import static org.huoshui.kernel.Asker.Role.STATISTICIAN;
import static org.huoshui.kernel.Lifecycle.row;

import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Lifecycle;

/** A key project's life. A bank moves it by what it approves and places; those rows are the program's. */
public final class ProjectLife {

    private static final Set<Role> OFFICE = Set.of(DIRECTOR, STATISTICIAN, OFFICER);
    /** Nobody's button: what banks approve and place moves the project along. */
    private static final Set<Role> PROGRAM = Set.of();

    public static final Lifecycle<ProjectState, ProjectAction> TABLE = new Lifecycle<>(
            ProjectState.class,
            List.of(
                    row(null, ProjectAction.REGISTER, ProjectState.RESERVE, OFFICE),
                    row(
                            ProjectState.RESERVE,
                            ProjectAction.APPROVE,
                            ProjectState.APPROVED,
                            PROGRAM,
                            ProjectDemand.AN_APPROVAL),
                    row(
                            ProjectState.APPROVED,
                            ProjectAction.PLACE,
                            ProjectState.PLACING,
                            PROGRAM,
                            ProjectDemand.A_PLACEMENT),
                    row(ProjectState.PLACING, ProjectAction.RETREAT, ProjectState.APPROVED, PROGRAM),
                    row(ProjectState.APPROVED, ProjectAction.RETREAT, ProjectState.RESERVE, PROGRAM),
                    row(
                            ProjectState.PLACING,
                            ProjectAction.COMPLETE,
                            ProjectState.PLACED,
                            OFFICE,
                            ProjectDemand.DEMAND_MET),
                    row(ProjectState.PLACED, ProjectAction.REOPEN, ProjectState.PLACING, OFFICE, ProjectDemand.REASON),
                    row(
                            ProjectState.RESERVE,
                            ProjectAction.SUSPEND,
                            ProjectState.SUSPENDED,
                            OFFICE,
                            ProjectDemand.REASON),
                    row(
                            ProjectState.APPROVED,
                            ProjectAction.SUSPEND,
                            ProjectState.SUSPENDED,
                            OFFICE,
                            ProjectDemand.REASON),
                    row(
                            ProjectState.PLACING,
                            ProjectAction.SUSPEND,
                            ProjectState.SUSPENDED,
                            OFFICE,
                            ProjectDemand.REASON),
                    row(ProjectState.SUSPENDED, ProjectAction.RESUME, ProjectState.RESERVE, OFFICE),
                    row(
                            ProjectState.RESERVE,
                            ProjectAction.WITHDRAW,
                            ProjectState.WITHDRAWN,
                            OFFICE,
                            ProjectDemand.REASON),
                    row(
                            ProjectState.APPROVED,
                            ProjectAction.WITHDRAW,
                            ProjectState.WITHDRAWN,
                            OFFICE,
                            ProjectDemand.REASON),
                    row(
                            ProjectState.PLACING,
                            ProjectAction.WITHDRAW,
                            ProjectState.WITHDRAWN,
                            OFFICE,
                            ProjectDemand.REASON),
                    row(
                            ProjectState.SUSPENDED,
                            ProjectAction.WITHDRAW,
                            ProjectState.WITHDRAWN,
                            OFFICE,
                            ProjectDemand.REASON)));

    private ProjectLife() {}
}
