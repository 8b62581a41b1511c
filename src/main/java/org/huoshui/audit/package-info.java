/**
 * The append-only trail: who did what to which thing, from where, when, what was before and after, and why. It hears
 * {@link org.huoshui.kernel.Auditable} events and reads what endpoints say of themselves, so no module has to know that it
 * exists. Lines are bound into a chain of SM3 hashes, sealed daily with the installation's key, and can be verified by anybody.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"kernel", "workbook"})
@org.jspecify.annotations.NullMarked
package org.huoshui.audit;
