package org.essaim.reporting.division.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.command.Eventually;
import org.essaim.stream.Subscriptions;

/** Each admitted division is subscribed to at once: adding one takes no step here. */
@Eventually
@ProcessingGroup("subscriptions")
class WhenDivisionAdmittedThenSubscribe {

    private final Subscriptions subscriptions;

    WhenDivisionAdmittedThenSubscribe(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @EventHandler
    void on(DivisionAdmitted admitted) {
        subscriptions.add(DivisionStream.of(admitted.division()));
    }
}
