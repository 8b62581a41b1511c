/**
 * Key projects from the reserve until the money is placed: a year's list, the banks that follow each, what they approved and
 * placed, the monthly round (调度) and one plan for each (一项一策).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("project")
package org.huoshui.matchmaking.project;
