package org.essaim.simulation;

import module java.base;

import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.simulation.Happened.Fact;

/** Nothing that a division did because of the centre, before the centre decided it. */
final class CauseChecks {

    private CauseChecks() {}

    /**
     * @param there what happened in a division by now
     * @param centre what happened at the centre by now
     */
    static List<String> withoutCause(List<Fact> there, List<Fact> centre) {
        Set<Object> causes = new HashSet<>();
        centre.forEach(fact -> causes.add(decided(fact.event())));
        return there.stream()
                .map(Fact::event)
                .filter(event -> carriedOut(event) != null)
                .filter(event -> !causes.contains(carriedOut(event)))
                .map(event -> "nobody decided what came of it: " + event)
                .toList();
    }

    /** What kind of decision, and its id. */
    private record Cause(String kind, UUID id) {}

    private static Cause decided(Object event) {
        return switch (event) {
            case AllocationEvent.Allocated e -> new Cause("allocation", e.allocationId());
            case AllocationEvent.WithdrawalRequested e -> new Cause("withdrawal", e.withdrawalId());
            case StoppingEvent.Stopped e -> new Cause("stop", e.stopId());
            case StoppingEvent.Reinstated e -> new Cause("reinstatement", e.stopId());
            default -> null;
        };
    }

    private static Cause carriedOut(Object event) {
        return switch (Objects.requireNonNull(event)) {
            case EnvelopeEvent.AllocationReceived e -> new Cause("allocation", e.allocationId());
            case EnvelopeEvent.Withdrawn e -> new Cause("withdrawal", e.withdrawalId());
            case FundingEvent.Stopped e -> new Cause("stop", e.stopId());
            case FundingEvent.Reinstated e -> new Cause("reinstatement", e.stopId());
            default -> null;
        };
    }
}
