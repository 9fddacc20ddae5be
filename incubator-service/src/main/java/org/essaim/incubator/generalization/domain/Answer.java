package org.essaim.incubator.generalization.domain;

/** What a division can answer. */
public enum Answer {
    NONE,
    DECLINED,
    ACCEPTED
}
