package org.essaim.micro.adoption.automation;

import java.util.Optional;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.runtime.command.SameTransaction;

/**
 * Launching an initiative that names its origin answers the proposal of it, if there is one (R73).
 */
@SameTransaction
public class WhenLaunchedWithOriginThenAdopt {

    public Optional<AdoptionCommand> on(LifecycleEvent.Launched launched) {
        return Optional.ofNullable(launched.origin())
                .map(
                        origin ->
                                new AdoptionCommand.Adopt(
                                        new InitiativeId(origin),
                                        launched.initiative(),
                                        launched.launchedOn(),
                                        launched.owner()));
    }
}
