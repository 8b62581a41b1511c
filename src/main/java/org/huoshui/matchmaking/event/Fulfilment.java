package org.huoshui.matchmaking.event;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that came for a signature.
 *
 * @param id of the entry made here; 0 for a disbursement of the need the signature hangs on
 * @param amount in 元
 */
public record Fulfilment(long id, long signature, LocalDate day, BigDecimal amount, String note) {}
