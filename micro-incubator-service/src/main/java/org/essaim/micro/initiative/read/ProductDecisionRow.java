package org.essaim.micro.initiative.read;

import module java.base;

/**
 * What was put to those who attend a demo (R42).
 *
 * @param what or {@code [redacted]} (R100)
 * @param inFavour the weight of those in favour; null until it is concluded, as what each further
 *     vote adds would tell of one voter; so is all that follows
 * @param against the weight of the others; null until it is concluded
 * @param adopted null until it is concluded
 */
record ProductDecisionRow(
        UUID decisionId, String what, Integer inFavour, Integer against, Boolean adopted) {}
