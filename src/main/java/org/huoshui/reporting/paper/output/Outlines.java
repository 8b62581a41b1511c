package org.huoshui.reporting.paper.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.huoshui.reporting.paper.layout.Pages;
import org.jspecify.annotations.Nullable;

/** Headings as the tree PDF wants: each knows its neighbours, its parent, its first and last child. */
final class Outlines {

    private Outlines() {}

    static final class Node {
        private final Pages.@Nullable Heading heading;
        private final int number;
        private final int parent;
        private final List<Node> children = new ArrayList<>();
        private int previous;
        private int next;

        private Node(Pages.@Nullable Heading heading, int number, int parent) {
            this.heading = heading;
            this.number = number;
            this.parent = parent;
        }

        Pages.Heading heading() {
            if (heading == null) throw new IllegalStateException("the root has no heading");
            return heading;
        }

        int number() {
            return number;
        }

        /** 0 below the root. */
        int parent() {
            return parent;
        }

        String links() {
            StringBuilder links = new StringBuilder();
            if (previous != 0) links.append(" /Prev ").append(previous).append(" 0 R");
            if (next != 0) links.append(" /Next ").append(next).append(" 0 R");
            if (!children.isEmpty()) {
                links.append(" /First ").append(children.getFirst().number).append(" 0 R");
                links.append(" /Last ").append(children.getLast().number).append(" 0 R");
                links.append(" /Count ").append(all().size());
            }
            return links.toString();
        }

        /** Every node below this one, in order. */
        List<Node> all() {
            List<Node> all = new ArrayList<>();
            for (Node child : children) {
                all.add(child);
                all.addAll(child.all());
            }
            return all;
        }
    }

    static Node tree(List<Pages.Heading> headings, PdfFile file) {
        Node root = new Node(null, 0, 0);
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        for (Pages.Heading heading : headings) {
            while (open.size() > 1 && open.getLast().heading().level() >= heading.level()) open.removeLast();
            Node parent = open.getLast();
            Node node = new Node(heading, file.reserve(), parent.number);
            if (!parent.children.isEmpty()) {
                node.previous = parent.children.getLast().number;
                parent.children.getLast().next = node.number;
            }
            parent.children.add(node);
            open.addLast(node);
        }
        return root;
    }
}
