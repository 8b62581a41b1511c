/**
 * What the three administrators do: accounts and their rights, the door's thresholds, who may do what and why somebody sees
 * something. None of it shows business data.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.identity.admin;
