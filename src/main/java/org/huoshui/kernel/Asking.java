package org.huoshui.kernel;

import java.util.Optional;

/**
 * Carries the {@link Asker} of the work under way. Immutable for the extent of the call, never left behind in a pooled
 * thread; work handed to another thread binds it again. Where nobody is bound, the database shows nobody's rows.
 */
public final class Asking {

    private static final ScopedValue<Asker> CURRENT = ScopedValue.newInstance();

    private Asking() {}

    public static Optional<Asker> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The asker, or a fault: code that calls this runs only behind a door. */
    public static Asker required() {
        return current().orElseThrow(() -> new IllegalStateException("nobody is asking"));
    }

    public static <T, X extends Throwable> T as(Asker asker, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, asker).call(work);
    }

    public static void run(Asker asker, Runnable work) {
        ScopedValue.where(CURRENT, asker).run(work);
    }
}
