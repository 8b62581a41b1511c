/** Figures, tables, proofs, plans and hints on the wire, under {@code /api/indicators}. */
@org.jspecify.annotations.NullMarked
package org.huoshui.indicators.rest;
