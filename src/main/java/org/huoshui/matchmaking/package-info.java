/**
 * Firms and banks brought together until the money is there: needs, products, matching, the banks' answers, events, visits,
 * projects, agreements, relief. What happens is kept as records; tables of transitions say what may follow; views of dated
 * facts offer it all to {@code indicators} as figures.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "matchmaking",
        allowedDependencies = {"kernel", "directory", "indicators", "workbook", "server"})
@org.jspecify.annotations.NullMarked
package org.huoshui.matchmaking;
