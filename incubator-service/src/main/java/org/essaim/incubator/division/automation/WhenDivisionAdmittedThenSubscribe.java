package org.essaim.incubator.division.automation;

import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.stream.Subscriptions;

/** From its admission on the centre consumes a division's stream, from its first message. */
@SameTransaction
public class WhenDivisionAdmittedThenSubscribe {

    private final Subscriptions subscriptions;

    WhenDivisionAdmittedThenSubscribe(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    public void on(FederationEvent.Admitted event) {
        subscriptions.add(DivisionStream.of(event.division()));
    }
}
