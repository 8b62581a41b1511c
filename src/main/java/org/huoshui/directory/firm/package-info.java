/**
 * The register of firms: who they are, what they were called, which lists they belong to, what the departments know about
 * them. A firm is shown to the office, to its township, to itself and to the institutions it was shared with.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.directory.firm;
