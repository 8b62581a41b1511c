/**
 * How the installation is: what is passing and what is a fault, whether requests may come, what a system administrator sees
 * of the machine. Knows nothing of the business.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.server.health;
