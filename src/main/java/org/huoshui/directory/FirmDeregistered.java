package org.huoshui.directory;

import java.time.LocalDate;

/** A firm is no more; published in the transaction in which it was recorded. */
public record FirmDeregistered(FirmId firm, LocalDate on) {}
