package org.essaim.incubator.control.read;

import org.essaim.contract.PersonId;

/**
 * What one controller has to do.
 *
 * @param inHand expenses and evidence that they have taken
 * @param open findings that they opened and nobody has closed
 * @param overdue those of them that were to be closed before today
 */
public record ControllerLoad(PersonId controller, int inHand, int open, int overdue) {}
