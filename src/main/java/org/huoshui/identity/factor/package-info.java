/**
 * The arithmetic of the second factor: codes that change with time (RFC 6238), and recovery codes for the day the phone is
 * lost. Knows no account and keeps nothing.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.identity.factor;
