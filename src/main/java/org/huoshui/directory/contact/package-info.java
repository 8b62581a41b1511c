/**
 * Contacts of institutions: kept sealed where they are confidential, shown masked, changed on a page or by a list, offered
 * as personal data to whoever asks for what is theirs.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.directory.contact;
