package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and what they mean, found at any place of a text by walking a tree of their characters. A word may have several
 * meanings; which one holds is for the reader to say. Immutable once built; words are kept folded ({@link Names#fold}).
 *
 * @param <M> a meaning
 */
public final class Lexicon<M> {

    /** A word at a place of a text. */
    public record Match<M>(int from, int to, List<M> meanings) {
        public int length() {
            return to - from;
        }
    }

    private static final class Node<M> {
        final Map<Character, Node<M>> next = new HashMap<>(4);
        final List<M> meanings = new ArrayList<>(1);
    }

    private final Node<M> root;

    private Lexicon(Node<M> root) {
        this.root = root;
    }

    public static final class Builder<M> {
        private final Node<M> root = new Node<>();

        /** The same word with the same meaning counts once. */
        public Builder<M> add(String word, M meaning) {
            String folded = Names.fold(word);
            if (folded.isEmpty()) return this;
            Node<M> node = root;
            for (int i = 0; i < folded.length(); i++) {
                node = node.next.computeIfAbsent(folded.charAt(i), c -> new Node<>());
            }
            if (!node.meanings.contains(meaning)) node.meanings.add(meaning);
            return this;
        }

        public Lexicon<M> build() {
            return new Lexicon<>(root);
        }
    }

    /** Every word that begins at the place, shortest first. */
    public List<Match<M>> at(String folded, int from) {
        List<Match<M>> matches = new ArrayList<>();
        Node<M> node = root;
        for (int i = from; i < folded.length(); i++) {
            @Nullable Node<M> next = node.next.get(folded.charAt(i));
            if (next == null) break;
            node = next;
            if (!node.meanings.isEmpty()) matches.add(new Match<>(from, i + 1, List.copyOf(node.meanings)));
        }
        return matches;
    }

    /** The words of a running text, leftmost and longest first; what lies between them is passed over. */
    public List<Match<M>> all(String folded) {
        List<Match<M>> found = new ArrayList<>();
        int from = 0;
        while (from < folded.length()) {
            List<Match<M>> here = at(folded, from);
            if (here.isEmpty()) {
                from++;
            } else {
                found.add(here.getLast());
                from = here.getLast().to();
            }
        }
        return found;
    }
}
