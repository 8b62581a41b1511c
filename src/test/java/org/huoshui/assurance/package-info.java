/**
 * Trials too long, or too rough, for every build: the packaged application killed at random moments, and thousands of
 * hostile files sent to its endpoints. Each is a program run by one command, see {@code docs/assurance.md}; what is short
 * enough runs as a test as well.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.assurance;
