package org.essaim.micro.round.automation;

import org.essaim.contract.NamedUuid;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.runtime.command.SameTransaction;

/** What the volunteers decided is paid at once, or it is not decided (R32). */
@SameTransaction
public class WhenRoundDecidedThenFund {

    public FundingCommand on(RoundEvent.Decided decided) {
        return new FundingCommand.FundRound(
                Entry.of(decided.initiative(), NamedUuid.of("grant", decided.round().toString())),
                decided.plan().kind(),
                decided.plan().amount(),
                decided.plan().months(),
                decided.decidedOn());
    }
}
