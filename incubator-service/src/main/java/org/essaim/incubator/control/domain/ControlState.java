package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Copies;

/**
 * The control file of one expense; there is none until somebody acts on it.
 *
 * @param lookedAtBy who found nothing
 */
public record ControlState(Set<PersonId> lookedAtBy, Map<UUID, Finding> findings) {

    public static final ControlState INITIAL = new ControlState(Set.of(), Map.of());

    public ControlState {
        lookedAtBy = Set.copyOf(lookedAtBy);
        findings = Map.copyOf(findings);
    }

    public static ControlState evolve(ControlState state, ControlEvent event) {
        return switch (event) {
            case ControlEvent.LookedAt looked ->
                    new ControlState(
                            Copies.with(state.lookedAtBy, looked.controller()), state.findings);
            case ControlEvent.FindingOpened opened ->
                    state.with(opened.findingId(), new Finding.Open(Set.of()));
            case ControlEvent.FindingAnswered answered ->
                    state.with(
                            answered.findingId(),
                            new Finding.Open(
                                    Copies.with(
                                            state.answersTo(answered.findingId()),
                                            answered.answerId())));
            case ControlEvent.FindingClosed closed ->
                    state.with(
                            closed.findingId(),
                            new Finding.Closed(state.answersTo(closed.findingId())));
        };
    }

    /** How far the finding of that id is. */
    Finding finding(UUID findingId) {
        return findings.getOrDefault(findingId, new Finding.Unopened());
    }

    private Set<UUID> answersTo(UUID findingId) {
        return finding(findingId).answers();
    }

    private ControlState with(UUID findingId, Finding finding) {
        return new ControlState(lookedAtBy, Copies.with(findings, findingId, finding));
    }
}
