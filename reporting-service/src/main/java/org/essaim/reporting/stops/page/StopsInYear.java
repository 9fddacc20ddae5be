package org.essaim.reporting.stops.page;

/** How many stops fell due in a year, and how many of them were taken back. */
record StopsInYear(int year, long stopped, long reinstated) {}
