package org.huoshui.reporting.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Words of WordprocessingML and the steps through its tree that this package takes again and again. */
public final class Wml {

    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private Wml() {}

    public static boolean is(@Nullable Node node, String localName) {
        return node instanceof Element && W.equals(node.getNamespaceURI()) && localName.equals(node.getLocalName());
    }

    public static List<Element> children(Node parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element) elements.add(element);
        return elements;
    }

    public static @Nullable Element child(Node parent, String localName) {
        for (Element child : children(parent)) if (is(child, localName)) return child;
        return null;
    }

    /** All descendants of that name in document order, those inside one another included. */
    public static List<Element> descendants(Node root, String localName) {
        List<Element> found = new ArrayList<>();
        collect(root, W, localName, found);
        return found;
    }

    public static List<Element> descendants(Node root, String namespace, String localName) {
        List<Element> found = new ArrayList<>();
        collect(root, namespace, localName, found);
        return found;
    }

    private static void collect(Node node, String namespace, String localName, List<Element> found) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element)) continue;
            if (localName.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI()))
                found.add(element);
            collect(element, namespace, localName, found);
        }
    }

    public static @Nullable Element ancestor(Node node, String localName) {
        for (Node up = node.getParentNode(); up != null; up = up.getParentNode())
            if (is(up, localName)) return (Element) up;
        return null;
    }

    public static @Nullable Element nextElement(Node node) {
        for (Node next = node.getNextSibling(); next != null; next = next.getNextSibling())
            if (next instanceof Element element) return element;
        return null;
    }

    public static @Nullable Element previousElement(Node node) {
        for (Node before = node.getPreviousSibling(); before != null; before = before.getPreviousSibling())
            if (before instanceof Element element) return element;
        return null;
    }

    public static void remove(Node node) {
        Node parent = node.getParentNode();
        if (parent != null) parent.removeChild(node);
    }

    public static String attribute(Element element, String localName) {
        return element.getAttributeNS(W, localName);
    }

    public static Element create(Node near, String localName) {
        return near.getOwnerDocument().createElementNS(W, "w:" + localName);
    }

    public static void set(Element element, String localName, String value) {
        element.setAttributeNS(W, "w:" + localName, value);
    }

    /** Replaces all that a run shows by one text; its formatting stays. */
    public static void setText(Element run, String text) {
        for (Element child : children(run)) if (!is(child, "rPr")) run.removeChild(child);
        Element t = create(run, "t");
        t.setAttributeNS(XML, "xml:space", "preserve");
        t.setTextContent(text);
        run.appendChild(t);
    }

    public static void keepSpaces(Element t) {
        t.setAttributeNS(XML, "xml:space", "preserve");
    }
}
