package org.huoshui.reporting.paper.layout;

import java.util.List;

/**
 * A document set into pages.
 *
 * @param headings for the reader's list of contents
 * @param unknown characters no installed face has; the pages lack them
 */
public record Pages(String title, List<Sheet> sheets, List<Heading> headings, List<String> unknown) {

    /** @param level from 0; @param page from 0; @param y points from the top */
    public record Heading(int level, String text, int page, double y) {}
}
