/**
 * How many requests one address and one account may send in a minute. Generous: an office behind one address never meets
 * them; a program gone wild, or somebody who tries passwords, does.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.identity.limits;
