/**
 * Proof that survives export: what a report rests on is frozen when it is written, signed when it is taken home, and held
 * against the paper when it comes back.
 *
 * <p>{@link org.huoshui.reporting.proof.Evidence} is made with the report: each figure, its value and its proof down to the
 * cells. A {@link org.huoshui.reporting.proof.Manifest} joins the evidence with what one document shows and is signed with the
 * installation's key. {@link org.huoshui.reporting.proof.VerifyingDocuments} reads a document again, whatever program saved it,
 * and says of every figure whether it is intact.
 */
@org.springframework.modulith.NamedInterface("proof")
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.proof;
