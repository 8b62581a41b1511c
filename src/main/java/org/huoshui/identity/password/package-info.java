/** What makes a password fit to be one. Knows no account's past and keeps nothing. */
@org.jspecify.annotations.NullMarked
package org.huoshui.identity.password;
