package org.essaim.micro.overview.read;

import module java.base;

/** A demo; overdue from the day after its due day on. */
public record DueDemo(String initiative, LocalDate dueOn, boolean overdue) {}
