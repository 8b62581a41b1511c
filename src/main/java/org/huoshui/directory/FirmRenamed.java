package org.huoshui.directory;

/** A firm has another name; published in the transaction in which it happened. */
public record FirmRenamed(FirmId firm, String from, String to) {}
