package org.essaim.simulation;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.automation.PaperDivision;
import org.essaim.micro.ledger.domain.Account;
import org.essaim.simulation.Happened.Fact;

/**
 * What is given to one is taken from another, and nobody gives what he does not have (R11, R12).
 */
final class MoneyChecks {

    private MoneyChecks() {}

    /** Of one division, at any time. */
    static List<String> wrongIn(PaperDivision division) {
        List<String> wrong = new ArrayList<>();
        Amount sum = division.books().values().stream().reduce(Amount.NOTHING, Amount::plus);
        if (!sum.isNothing()) {
            wrong.add("the accounts of %s add up to %s".formatted(division.division(), sum));
        }
        division.books()
                .forEach(
                        (account, amount) -> {
                            if (!account.equals(Account.CENTRE) && amount.hasNegative()) {
                                wrong.add(
                                        "%s has %s on %s"
                                                .formatted(
                                                        division.division(),
                                                        amount,
                                                        account.name()));
                            }
                        });
        Amount available = division.envelope().available();
        if (!available.equals(division.books().getOrDefault(Account.ENVELOPE, Amount.NOTHING))) {
            wrong.add("%s has available %s".formatted(division.division(), available));
        }
        return wrong;
    }

    /** What the centre gave arrived, and what it was given back it had asked for; at the end. */
    static List<String> wrongBetween(DivisionId division, List<Fact> there, List<Fact> centre) {
        Amount given = Amount.NOTHING;
        for (Fact fact : centre) {
            given =
                    switch (fact.event()) {
                        case AllocationEvent.Allocated e when e.division().equals(division) ->
                                given.plus(e.amount());
                        case AllocationEvent.Shrunk e when e.division().equals(division) ->
                                given.minus(e.amount());
                        default -> given;
                    };
        }
        Amount received = Amount.NOTHING;
        for (Fact fact : there) {
            received =
                    switch (fact.event()) {
                        case EnvelopeEvent.AllocationReceived e -> received.plus(e.amount());
                        case EnvelopeEvent.Withdrawn e -> received.minus(e.amount());
                        default -> received;
                    };
        }
        return given.equals(received)
                ? List.of()
                : List.of(
                        "the centre gave %s %s, and it got %s"
                                .formatted(division, given, received));
    }
}
