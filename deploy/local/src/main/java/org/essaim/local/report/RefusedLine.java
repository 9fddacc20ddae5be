package org.essaim.local.report;

/** A line that the rules refused. */
public record RefusedLine(long line, String fact, String initiative, String why) {}
