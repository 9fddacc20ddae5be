package org.essaim.federation.directory;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a name was not entered; all of it is R100. */
public sealed interface DirectoryRefusal extends Refusal {

    /** One login counts once, also where its person was erased since. */
    @Refuses(rule = "R100", code = "counted-before")
    record CountedBefore() implements DirectoryRefusal {}

    /** The request was carried out once, and the name erased since: asking again is no consent. */
    @Refuses(rule = "R100", code = "name-erased-since")
    record ErasedSince() implements DirectoryRefusal {}
}
