package org.huoshui.identity;

import java.util.List;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param region code of a guest's region; absent for this installation's own people
 * @param institution code; absent for the office's own people
 * @param stage what is still to be done before anything else opens
 */
record MeView(
        String account,
        String name,
        List<Role> roles,
        Scope scope,
        @Nullable String region,
        @Nullable String institution,
        Stage stage) {

    static MeView of(Asker asker, Stage stage) {
        return new MeView(
                asker.account(),
                asker.name(),
                asker.roles().stream().sorted().toList(),
                asker.scope(),
                asker.region(),
                asker.institution(),
                stage);
    }
}
