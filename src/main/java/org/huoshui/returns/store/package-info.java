/** The rows of returns: what came in, what was understood, what was found, every step. Plain SQL behind plural names. */
@org.jspecify.annotations.NullMarked
package org.huoshui.returns.store;
