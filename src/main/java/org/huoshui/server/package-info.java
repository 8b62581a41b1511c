/**
 * The ground the modules stand on at run time: the embedded database and its data folder, migrations module by module,
 * transactions that carry who asks, problems turned into RFC 9457 answers. Knows no domain.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "server",
        allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.huoshui.server;
