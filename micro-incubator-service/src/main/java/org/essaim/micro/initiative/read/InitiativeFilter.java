package org.essaim.micro.initiative.read;

import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;

/**
 * Which initiatives are wanted; each that is null wants all.
 *
 * @param member who owns it or builds it
 * @param text words of the title or the id
 * @param ended whether it is closed or integrated
 */
public record InitiativeFilter(
        PersonId owner, PersonId member, Stage stage, String text, Boolean ended) {}
