/**
 * A proof against programs that try passwords, without pictures to decipher: the browser does a piece of arithmetic that
 * costs a person one second and a program that tries thousands of passwords its time.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.identity.bots;
