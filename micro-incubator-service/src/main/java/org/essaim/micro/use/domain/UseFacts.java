package org.essaim.micro.use.domain;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;

/** What has to be known before somebody can say that they use a product (R52). */
public interface UseFacts {

    Relation relationOf(PersonId person, InitiativeId initiative);
}
