package org.essaim.incubator.funding.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.incubator.funding.read.FundingRounds;
import org.springframework.stereotype.Component;

/** Notes which round each grant paid, and what of it was released (R29, R32). */
@Component
@ProcessingGroup("funding-rounds")
class RoundConsumer {

    private final FundingRounds rounds;

    RoundConsumer(FundingRounds rounds) {
        this.rounds = rounds;
    }

    @EventHandler
    void on(EnvelopeGranted m) {
        rounds.granted(
                new FundingRounds.Given(
                        m.grantId(),
                        m.division(),
                        m.initiative(),
                        m.round(),
                        m.kind(),
                        m.amount(),
                        m.grantedOn(),
                        m.term()));
    }

    @EventHandler
    void on(EnvelopeReleased m) {
        rounds.released(m.division(), m.grantId(), m.amount());
    }

    @EventHandler
    void on(EnvelopeReopened m) {
        rounds.released(m.division(), m.grantId(), m.amount().negated());
    }
}
