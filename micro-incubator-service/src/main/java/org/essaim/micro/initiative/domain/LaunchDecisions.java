package org.essaim.micro.initiative.domain;

import java.util.Optional;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.InitiativeCommand.Launch;
import org.essaim.micro.initiative.domain.InitiativeCommand.OpenFirstRound;
import org.essaim.micro.initiative.domain.InitiativeEvent.FirstRoundOpened;
import org.essaim.micro.initiative.domain.InitiativeEvent.Launched;

/** A launch asks for two things and for nobody's leave (R20, R21); the envelope pays (R22). */
final class LaunchDecisions {

    private LaunchDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> launch(Launch c, Circumstances at) {
        Optional<InitiativeRefusal> wrong =
                Days.wrong(c.launchedOn(), at)
                        .or(() -> c.provenance().imported() ? Optional.empty() : asked(c));
        return wrong.<Decision<InitiativeEvent, InitiativeRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(launched(c)));
    }

    private static Optional<InitiativeRefusal> asked(Launch c) {
        if (!c.division().equals(c.launcherOf())) {
            return Optional.of(
                    new InitiativeRefusal.OutOfZone(
                            String.valueOf(c.launcherOf()), c.division().value()));
        }
        if (c.irritant() == null || c.trial() == null) {
            return Optional.of(
                    new InitiativeRefusal.Missing(
                            "R21", "what hurts whom, and what will be tried"));
        }
        if (c.owner() == null) {
            return Optional.of(new InitiativeRefusal.Missing("R28", "the person who launches"));
        }
        return Optional.empty();
    }

    private static Launched launched(Launch c) {
        return new Launched(
                c.initiative(),
                c.entryId(),
                c.division(),
                c.owner(),
                c.title().reference(),
                c.kind(),
                WrittenText.referenceOf(c.irritant()),
                WrittenText.referenceOf(c.trial()),
                c.about(),
                c.launchedOn(),
                c.origin(),
                c.provenance().flags(),
                c.provenance().madeUp());
    }

    static Decision<InitiativeEvent, InitiativeRefusal> openFirstRound(
            OpenFirstRound c, InitiativeAccount purse) {
        if (purse.grants().has(c.grantId())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new FirstRoundOpened(
                        c.initiative(), c.grantId(), c.amount(), c.grantedOn(), c.term()));
    }
}
