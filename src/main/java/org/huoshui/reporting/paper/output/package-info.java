/**
 * Sets pages and writes them down: PDF by Apache FOP, and from that PDF, page by page, OFD (GB/T 33190-2016) by ofdrw, so
 * that the two cannot differ; text stays text, fonts travel along. Nothing is fetched from outside.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.paper.output;
