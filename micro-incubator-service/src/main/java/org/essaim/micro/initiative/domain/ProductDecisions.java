package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.voting.Ballot;
import org.essaim.contract.voting.Choice;
import org.essaim.micro.initiative.domain.OpenDemo.ProductDecision;

/** Those who attend a demo decide about the product, each with their own vote (R42). */
final class ProductDecisions {

    private ProductDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> open(
            DemoCommand.OpenDecision c, Demos demos, Circumstances at) {
        return DemoDecisions.during(
                c.demoId(),
                demos,
                demo ->
                        DemoDecisions.onItsDay(demo, at)
                                .and(DemoDecisions.attended(c, demo))
                                .refuseIf(c.what() == null, DemoRefusal.DecisionAboutNothing::new)
                                .accept(
                                        () ->
                                                new DemoEvent.ProductDecisionOpened(
                                                        c.initiative(),
                                                        c.entryId(),
                                                        c.demoId(),
                                                        c.what().reference(),
                                                        c.person())));
    }

    static Decision<InitiativeEvent, InitiativeRefusal> vote(
            DemoCommand.CastProductVote c, Demos demos, Circumstances at) {
        return about(
                c.demoId(),
                c.decisionId(),
                demos,
                (demo, decision) ->
                        DemoDecisions.onItsDay(demo, at)
                                .refuseIf(
                                        decision.isConcluded(),
                                        () -> new DemoRefusal.DecisionIsConcluded(c.decisionId()))
                                .refuseIf(
                                        !demo.isAttendedBy(c.person()),
                                        DemoRefusal.DidNotAttend::new)
                                .refuseIf(
                                        decision.ballot().hasVoteOf(c.person()),
                                        () -> new DemoRefusal.VotedAlready(c.decisionId()))
                                .accept(() -> cast(c, demo)));
    }

    private static InitiativeEvent cast(DemoCommand.CastProductVote c, OpenDemo demo) {
        return new DemoEvent.ProductVoteCast(
                c.initiative(),
                c.entryId(),
                c.demoId(),
                c.decisionId(),
                c.person(),
                demo.attendee(c.person()).orElseThrow().as(),
                c.choice());
    }

    static Decision<InitiativeEvent, InitiativeRefusal> conclude(
            DemoCommand.ConcludeDecision c, Demos demos) {
        return about(
                c.demoId(),
                c.decisionId(),
                demos,
                (demo, decision) ->
                        decision.isConcluded()
                                ? Decision.alreadyDone()
                                : mayConclude(c, demo).accept(() -> decided(c, decision)));
    }

    /** In longs: two counts of guests together may be more than an integer holds. */
    private static Checks<InitiativeRefusal> mayConclude(
            DemoCommand.ConcludeDecision c, OpenDemo demo) {
        long votes = (long) c.guestsInFavour() + c.guestsAgainst();
        return DemoDecisions.attended(c, demo)
                .refuseIf(!demo.hasUser(), () -> new DemoRefusal.NoUserAttended(c.demoId()))
                .refuseIf(
                        c.guestsInFavour() < 0 || c.guestsAgainst() < 0,
                        DemoRefusal.ImpossibleGuests::new)
                .refuseIf(
                        votes > demo.guests().all(),
                        () -> new DemoRefusal.MoreVotesThanGuests(votes, demo.guests().all()));
    }

    private static InitiativeEvent decided(
            DemoCommand.ConcludeDecision c, ProductDecision decision) {
        int inFavour = weight(decision.ballot(), Choice.YES) + c.guestsInFavour();
        int against = weight(decision.ballot(), Choice.NO) + c.guestsAgainst();
        return new DemoEvent.ProductDecided(
                c.initiative(),
                c.entryId(),
                c.demoId(),
                c.decisionId(),
                decision.what(),
                inFavour,
                against,
                inFavour > against,
                c.person());
    }

    private static int weight(Ballot<DemoEvent.ProductVoteCast> ballot, Choice choice) {
        return ballot.votes().stream()
                .filter(vote -> vote.choice() == choice)
                .mapToInt(vote -> vote.capacity().weight())
                .sum();
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> about(
            UUID demoId,
            UUID decisionId,
            Demos demos,
            BiFunction<OpenDemo, ProductDecision, Decision<InitiativeEvent, InitiativeRefusal>>
                    decide) {
        return DemoDecisions.during(
                demoId,
                demos,
                demo -> {
                    ProductDecision decision = demo.decisions().get(decisionId);
                    return decision == null
                            ? Decision.refuse(new DemoRefusal.UnknownDecision(decisionId))
                            : decide.apply(demo, decision);
                });
    }
}
