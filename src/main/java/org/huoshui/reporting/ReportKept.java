package org.huoshui.reporting;

/**
 * A written report has been stored; told within the transaction that stored it.
 *
 * @param report its number
 */
public record ReportKept(long report, WrittenReport written) {}
