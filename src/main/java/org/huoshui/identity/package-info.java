/**
 * Accounts, roles and the door: who may sign in, as whom, and whose rows they may see.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "identity",
        allowedDependencies = {"kernel", "workbook"})
@org.jspecify.annotations.NullMarked
package org.huoshui.identity;
