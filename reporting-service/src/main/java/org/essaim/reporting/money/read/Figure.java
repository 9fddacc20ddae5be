package org.essaim.reporting.money.read;

/** What a movement counts for. A withdrawal counts against ALLOCATED, a reopening RELEASED. */
enum Figure {
    ALLOCATED,
    GRANTED,
    RELEASED,
    SPENT,
    REVERSED
}
