/**
 * Relief and inclusion: measures for firms in difficulty and each use of them, whole villages pre-approved (无感授信), and what
 * the green finance platform counts.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("relief")
package org.huoshui.matchmaking.relief;
