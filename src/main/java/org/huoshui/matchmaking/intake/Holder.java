package org.huoshui.matchmaking.intake;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file belongs to, and behind which walls: the office sees all; the firm and the township, the institution, where they
 * are named; institutions and firms with which it was shared ({@link Documents#share}).
 *
 * @param kind {@code need}, {@code grant}, {@code event} …
 * @param id of the thing
 * @param firm 统一社会信用代码; absent when no firm sees it
 * @param township code of the region the firm lies in
 * @param institution whose dealings it is about; absent when no single institution sees it
 * @param everyone all who have signed in may read it: the agenda of an event
 */
public record Holder(
        String kind,
        long id,
        @Nullable String firm,
        @Nullable String township,
        @Nullable String institution,
        boolean everyone) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{1,29}");

    public Holder {
        Objects.requireNonNull(kind, "kind");
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("no kind of holder: " + kind);
    }

    /** Seen by the office only. */
    public static Holder ofOffice(String kind, long id) {
        return new Holder(kind, id, null, null, null, false);
    }

    /** Seen by the firm and its township too. */
    public static Holder ofFirm(String kind, long id, String firm, @Nullable String township) {
        return new Holder(kind, id, firm, township, null, false);
    }

    /** A bank's dealings with a firm: seen by both and the township. */
    public static Holder ofDealing(String kind, long id, String firm, @Nullable String township, String institution) {
        return new Holder(kind, id, firm, township, institution, false);
    }

    /** Seen by the institution too. */
    public static Holder ofInstitution(String kind, long id, String institution) {
        return new Holder(kind, id, null, null, institution, false);
    }

    /** The same, read by all who have signed in. */
    public Holder forEveryone() {
        return new Holder(kind, id, firm, township, institution, true);
    }
}
