package org.huoshui.directory;

/** One firm was taken over by another; published in the transaction in which it happened. */
public record FirmMerged(FirmId from, FirmId into) {}
