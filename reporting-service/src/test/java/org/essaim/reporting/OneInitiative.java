package org.essaim.reporting;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;

/** What one initiative cost and who uses it, added up from the messages (R51, R74). */
record OneInitiative(PublishedMessages published, InitiativeId initiative) {

    /** Less what was reversed. */
    Amount spent() {
        Stream<Amount> spent =
                published.each(InitiativeSpent.class).stream()
                        .filter(m -> m.initiative().equals(initiative))
                        .map(InitiativeSpent::amount);
        Stream<Amount> back =
                published.each(InitiativeExpenseReversed.class).stream()
                        .filter(m -> m.initiative().equals(initiative))
                        .map(m -> m.amount().negated());
        return Stream.concat(spent, back).reduce(Amount.NOTHING, Amount::plus);
    }

    /** Of the latest proven measure; empty where nobody was ever proven to use it. */
    Optional<Integer> users() {
        return published.each(InitiativeUsageMeasured.class).stream()
                .filter(m -> m.initiative().equals(initiative))
                .filter(m -> m.level() != EvidenceLevel.DECLARED && m.users() > 0)
                .reduce((one, next) -> next.measuredOn().isBefore(one.measuredOn()) ? one : next)
                .map(InitiativeUsageMeasured::users);
    }
}
