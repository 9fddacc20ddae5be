package org.essaim.incubator.division.automation;

import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.node.stream.DivisionStream;
import org.essaim.stream.Subscriptions;
import org.springframework.stereotype.Component;

/** From its admission on the centre hears a division's stream, from its first message. */
@Component
public class WhenDivisionAdmittedThenHearIt {

    private final Subscriptions subscriptions;

    WhenDivisionAdmittedThenHearIt(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    public void on(FederationEvent.Admitted event) {
        subscriptions.add(DivisionStream.of(event.division()));
    }
}
