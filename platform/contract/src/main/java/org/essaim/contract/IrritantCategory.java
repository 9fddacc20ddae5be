package org.essaim.contract;

/** What an irritant costs people (R90). */
public enum IrritantCategory {
    WAITING,
    ERROR,
    EXTRA_COST,
    WASTE
}
