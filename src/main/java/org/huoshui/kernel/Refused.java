package org.huoshui.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown where a refusal must leave several layers at once (and roll the transaction back); the web layer turns it into
 * an RFC 9457 problem. Where the caller decides what happens next, return a sealed result instead.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Refused(Problem problem) {
        this(List.of(problem));
    }

    public Refused(List<Problem> problems) {
        super(problems.getFirst().code() + " " + problems.getFirst().en());
        this.problems = List.copyOf(problems);
    }

    public static Refused because(ErrorCode code, @Nullable Object... arguments) {
        return new Refused(Problem.of(code, arguments));
    }

    public Problem problem() {
        return problems.getFirst();
    }

    public List<Problem> problems() {
        return problems;
    }
}
