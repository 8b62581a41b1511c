package org.huoshui.reporting.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An element of our own that stands among the document's, where a block opens or closes. What lies between the two are
 * siblings; copies of a range carry the markers inside it along. None is left in the document handed out.
 */
final class Marker {

    private static final String OPEN = "hs-open";
    private static final String CLOSE = "hs-close";
    private static final String BLOCK = "block";

    private Marker() {}

    static Element open(Node near, int block) {
        return marker(near, OPEN, block);
    }

    static Element close(Node near, int block) {
        return marker(near, CLOSE, block);
    }

    private static Element marker(Node near, String name, int block) {
        Element marker = near.getOwnerDocument().createElementNS(null, name);
        marker.setAttribute(BLOCK, Integer.toString(block));
        return marker;
    }

    static boolean isOpen(@Nullable Node node) {
        return node instanceof Element && OPEN.equals(node.getNodeName());
    }

    static boolean isClose(@Nullable Node node) {
        return node instanceof Element && CLOSE.equals(node.getNodeName());
    }

    static int block(Element marker) {
        return Integer.parseInt(marker.getAttribute(BLOCK));
    }

    /** Opens a block at this sibling; blocks already opened there are inner ones and stay inside. */
    static void openBefore(Element first, Element marker) {
        Element at = first;
        for (Element before = Wml.previousElement(at);
                before != null && isOpen(before);
                before = Wml.previousElement(at)) at = before;
        first.getParentNode().insertBefore(marker, at);
    }

    /** Closes a block after this sibling; blocks already closed there are inner ones. */
    static void closeAfter(Element last, Element marker) {
        Element at = last;
        for (Element after = Wml.nextElement(at); after != null && isClose(after); after = Wml.nextElement(at))
            at = after;
        last.getParentNode().insertBefore(marker, at.getNextSibling());
    }

    /** What lies between an opening marker and its closing one. */
    static List<Element> range(Element open) {
        List<Element> range = new ArrayList<>();
        for (Element at = Wml.nextElement(open); at != null; at = Wml.nextElement(at)) {
            if (isClose(at) && block(at) == block(open)) return range;
            range.add(at);
        }
        throw new IllegalStateException("block " + block(open) + " has no end");
    }

    static Element closing(Element open) {
        for (Element at = Wml.nextElement(open); at != null; at = Wml.nextElement(at))
            if (isClose(at) && block(at) == block(open)) return at;
        throw new IllegalStateException("block " + block(open) + " has no end");
    }

    /** The blocks around an element, innermost first. */
    static List<Integer> around(Element element) {
        List<Integer> blocks = new ArrayList<>();
        for (Node up = element; up instanceof Element inside; up = up.getParentNode()) {
            List<Integer> closed = new ArrayList<>();
            for (Element at = Wml.previousElement(inside); at != null; at = Wml.previousElement(at)) {
                if (isClose(at)) closed.add(block(at));
                else if (isOpen(at) && !closed.contains(block(at))) blocks.add(block(at));
            }
        }
        return blocks;
    }
}
