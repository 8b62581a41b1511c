/**
 * The few words every module shares: a month, a unit of measure, who is asking, what went wrong.
 *
 * <p>Nothing here knows Spring, a database or a spreadsheet, and nothing here has a life of its own: all types are
 * immutable values.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "kernel",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.huoshui.kernel;
