package org.huoshui.matchmaking.project;

/** A project's number in this program. */
public record ProjectId(long value) {}
