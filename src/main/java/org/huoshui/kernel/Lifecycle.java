package org.huoshui.kernel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.kernel.Asker.Role;
import org.jspecify.annotations.Nullable;

/**
 * The life of a thing as a table: from which state which action leads where, who may take it and what it demands. The
 * program decides by it, and pages draw their diagram and their buttons from it.
 *
 * @param <S> the states
 * @param <A> the actions
 */
public final class Lifecycle<S extends Enum<S> & Lifecycle.Worded, A extends Enum<A> & Lifecycle.Worded> {

    /** A state, an action or a demand in words. */
    public interface Worded {
        Said said();
    }

    /** What an action asks for before it is taken: a reason, a file, a date. */
    public interface Demand extends Worded {
        /** Name in the API. */
        String name();
    }

    /** @param from absent: the beginning */
    public record Transition<S, A>(@Nullable S from, A action, S to, Set<Role> who, List<Demand> demands) {

        public boolean open(Asker asker) {
            return asker.is(Role.SYSTEM) || asker.roles().stream().anyMatch(who::contains);
        }
    }

    private final Class<S> states;
    private final List<Transition<S, A>> table;

    /** @throws IllegalArgumentException when two rows have the same state and action */
    public Lifecycle(Class<S> states, List<Transition<S, A>> table) {
        this.states = states;
        this.table = List.copyOf(table);
        Set<String> seen = new TreeSet<>();
        for (Transition<S, A> row : table)
            if (!seen.add(row.from() + " " + row.action()))
                throw new IllegalArgumentException("twice in the table: " + row.from() + " " + row.action());
    }

    /** A row of the table. */
    public static <S, A> Transition<S, A> row(@Nullable S from, A action, S to, Set<Role> who, Demand... demands) {
        return new Transition<>(from, action, to, Set.copyOf(who), List.of(demands));
    }

    /** In the order of an ordinary life. */
    public List<Transition<S, A>> table() {
        return table;
    }

    /** The row for a state and an action, if that action exists there at all. */
    public Optional<Transition<S, A>> find(@Nullable S from, A action) {
        return table.stream()
                .filter(row -> row.from() == from && row.action() == action)
                .findFirst();
    }

    /** What the asker may do in this state; demands are checked when the action is taken. */
    public List<Transition<S, A>> open(@Nullable S from, Asker asker) {
        return table.stream()
                .filter(row -> row.from() == from && row.open(asker))
                .toList();
    }

    /** No row leads away from it. */
    public boolean isEnd(S state) {
        return table.stream().noneMatch(row -> row.from() == state);
    }

    /**
     * Where the action leads.
     *
     * @throws Refused KRN-201 when the action does not exist in this state, KRN-202 when it is not for who asks
     */
    public Transition<S, A> take(@Nullable S from, A action, Asker asker) {
        Transition<S, A> row = find(from, action).orElseThrow(() -> refused(KernelError.NOT_NOW, from, action));
        if (!row.open(asker)) throw refused(KernelError.NOT_YOURS, from, action);
        return row;
    }

    private Refused refused(KernelError error, @Nullable S from, A action) {
        Said state = from == null ? new Said("尚未开始", "not begun") : from.said();
        Problem zh = Problem.of(error, state.zh(), action.said().zh());
        Problem en = Problem.of(error, state.en(), action.said().en());
        return new Refused(new Problem(zh.code(), zh.blame(), zh.zh(), en.en(), null));
    }

    /** The whole table for a page to draw. */
    public LifecycleView view() {
        List<LifecycleView.StateView> all = Arrays.stream(states.getEnumConstants())
                .map(state -> new LifecycleView.StateView(
                        state.name(), state.said().zh(), state.said().en(), isEnd(state)))
                .toList();
        return new LifecycleView(all, table.stream().map(Lifecycle::view).toList());
    }

    /** The rows the asker may take from this state, for buttons. */
    public List<LifecycleView.ActionView> openViews(@Nullable S from, Asker asker) {
        return open(from, asker).stream().map(Lifecycle::view).toList();
    }

    private static <S extends Enum<S>, A extends Enum<A> & Worded> LifecycleView.ActionView view(Transition<S, A> row) {
        S from = row.from();
        return new LifecycleView.ActionView(
                from == null ? null : from.name(),
                row.action().name(),
                row.action().said().zh(),
                row.action().said().en(),
                row.to().name(),
                row.who().isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(row.who())),
                row.demands().stream()
                        .map(demand -> new LifecycleView.DemandView(
                                demand.name(), demand.said().zh(), demand.said().en()))
                        .toList());
    }

    /** A lifecycle as pages get it. */
    public record LifecycleView(List<StateView> states, List<ActionView> transitions) {

        /** @param end nothing follows */
        public record StateView(String name, String zh, String en, boolean end) {}

        /** @param from absent: the beginning */
        public record ActionView(
                @Nullable String from,
                String action,
                String zh,
                String en,
                String to,
                List<Role> who,
                List<DemandView> demands) {}

        public record DemandView(String name, String zh, String en) {}
    }
}
