/**
 * Makes the demo county under {@code samples/}: first a model of a plausible economy, then the files its banks, insurers
 * and city would send, then the truth about these files. The truth comes from the model, never from a reader, so that
 * readers can be tested against it.
 *
 * <p>Everything is seeded and dated by hand: making the samples again gives the same content.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.samples;
