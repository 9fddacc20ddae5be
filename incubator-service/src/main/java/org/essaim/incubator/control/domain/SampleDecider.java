package org.essaim.incubator.control.domain;

import java.time.LocalDate;
import org.essaim.contract.decision.Decision;

/** Draws samples, each once (R95). */
public final class SampleDecider {

    /** A sample is to be looked at by people. */
    public static final int MOST = 1_000;

    private SampleDecider() {}

    /**
     * @param population all that has arrived and is in the scope
     */
    public static Decision<SampleEvent, SampleRefusal> decide(
            SampleCommand command, SampleState state, Population population, LocalDate today) {
        return switch (command) {
            case SampleCommand.Draw draw ->
                    switch (state) {
                        case DRAWN -> Decision.alreadyDone();
                        case UNDRAWN -> draw(draw, population, today);
                    };
        };
    }

    private static Decision<SampleEvent, SampleRefusal> draw(
            SampleCommand.Draw draw, Population population, LocalDate today) {
        SampleScope scope = draw.scope();
        if (draw.size() < 1 || draw.size() > MOST) {
            return Decision.refuse(new SampleRefusal.SizeOutOfRange(draw.size(), MOST));
        }
        if (scope.division() != null && draw.controller().isOf(scope.division())) {
            return Decision.refuse(new SampleRefusal.OwnDivision(scope.division()));
        }
        if (population.expenses().isEmpty()) {
            return Decision.refuse(nothingIn(scope));
        }
        return Decision.accept(
                new SampleEvent.Drawn(
                        draw.sampleId(),
                        draw.seed(),
                        scope,
                        draw.size(),
                        population.upTo(),
                        population.expenses().size(),
                        Sampling.fingerprint(population.expenses()),
                        Sampling.draw(draw.seed(), population.expenses(), draw.size()),
                        draw.controller().person(),
                        today));
    }

    private static SampleRefusal nothingIn(SampleScope scope) {
        return scope.division() == null
                ? new SampleRefusal.NothingToDraw(scope.from(), scope.to())
                : new SampleRefusal.NothingToDrawIn(scope.division(), scope.from(), scope.to());
    }
}
