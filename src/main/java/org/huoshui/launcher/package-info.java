/**
 * The command line: {@code start}, {@code read}, {@code recognise}, {@code report}, {@code backup}, {@code restore}. Puts the pieces together and holds no rule of its own.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "launcher",
        allowedDependencies = {
            "kernel",
            "server",
            "server :: backup",
            "identity",
            "directory",
            "workbook",
            "indicators",
            "returns",
            "reporting",
            "reporting :: proof",
            "audit",
            "matchmaking :: project",
            "matchmaking :: agreement",
            "matchmaking :: relief",
            "matchmaking :: event",
            "matchmaking :: visit",
            "matchmaking"
        })
@org.jspecify.annotations.NullMarked
package org.huoshui.launcher;
