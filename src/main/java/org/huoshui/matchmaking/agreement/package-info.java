/**
 * What banks and insurers promised the county (战略合作协议) and what they did of it, year by year; and the institutions the
 * county attracts, until they open their doors.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("agreement")
package org.huoshui.matchmaking.agreement;
