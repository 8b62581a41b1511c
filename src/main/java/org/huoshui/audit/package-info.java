/**
 * The append-only trail: who did what to which thing, when and why. It hears {@link org.huoshui.kernel.Auditable} events
 * and nothing else, so no module has to know that it exists.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.huoshui.audit;
