package org.essaim.contract;

/** The capacity of a volunteer: a micro-incubator needs both (R04, R31). */
public enum Capacity {
    OPERATIONAL,
    MANAGER
}
