/**
 * What takes two persons: granting rights, changing rules, deleting. One proposes, another one decides, and the change
 * happens in the transaction of the decision. What may be approved the modules declare themselves, see
 * {@link org.huoshui.kernel.Approvable}.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.identity.approval;
