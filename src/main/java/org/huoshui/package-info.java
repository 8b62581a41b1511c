/** Huoshui: the working system of a county finance office. Each package below is a module; see docs/modules. */
@org.jspecify.annotations.NullMarked
package org.huoshui;
