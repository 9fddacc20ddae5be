package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Copies;

/**
 * The control file of one expense or of one evidence; there is none until somebody acts on it.
 *
 * @param lookedAtBy who found nothing
 * @param hold who has it in hand, or null
 */
public record ControlState(Set<PersonId> lookedAtBy, Map<UUID, Finding> findings, Hold hold) {

    public static final ControlState INITIAL = new ControlState(Set.of(), Map.of(), null);

    /** Who has it in hand, and since when. */
    public record Hold(PersonId by, LocalDate since) {}

    public ControlState {
        lookedAtBy = Copies.of(lookedAtBy);
        findings = Copies.of(findings);
    }

    public static ControlState evolve(ControlState state, ControlEvent event) {
        return switch (event) {
            case ControlEvent.Taken taken ->
                    state.with(new Hold(taken.controller(), taken.takenOn()));
            case ControlEvent.GivenBack _ -> state.with((Hold) null);
            case ControlEvent.LookedAt looked ->
                    new ControlState(
                            Copies.with(state.lookedAtBy, looked.controller()),
                            state.findings,
                            state.hold);
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

    /** Whether somebody else than this person has it in hand. */
    boolean isHeldByAnotherThan(PersonId person) {
        return hold != null && !hold.by().equals(person);
    }

    private ControlState with(Hold next) {
        return new ControlState(lookedAtBy, findings, next);
    }

    private ControlState with(UUID findingId, Finding finding) {
        return new ControlState(lookedAtBy, Copies.with(findings, findingId, finding), hold);
    }
}
