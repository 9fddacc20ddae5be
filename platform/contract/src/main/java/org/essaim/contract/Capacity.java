package org.essaim.contract;

/** In what capacity somebody volunteers: a micro-incubator needs both (R04, R31). */
public enum Capacity {
    OPERATIONAL,
    MANAGER
}
