package org.essaim.incubator.setup;

import java.util.HashMap;
import java.util.Map;
import org.essaim.eventstore.StableNames;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.SampleEvent;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.text.domain.TextEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names outlive classes: a renamed event keeps the name under which it is stored. */
@Configuration(proxyBeanMethods = false)
class NamesSetup {

    @Bean
    StableNames domainEvents() {
        Map<String, Class<?>> names = new HashMap<>();
        names.putAll(whoBelongs());
        names.putAll(whatIsGiven());
        names.putAll(whatIsDecided());
        names.putAll(whatSpreads());
        names.putAll(whatIsControlled());
        return StableNames.of(names);
    }

    private static Map<String, Class<?>> whoBelongs() {
        return Map.ofEntries(
                Map.entry("federation.admitted", FederationEvent.Admitted.class),
                Map.entry("federation.candidate-recorded", FederationEvent.CandidateRecorded.class),
                Map.entry("federation.used-product-seen", FederationEvent.UsedProductSeen.class),
                Map.entry("federation.key-registered", FederationEvent.KeyRegistered.class),
                Map.entry("federation.key-revoked", FederationEvent.KeyRevoked.class),
                Map.entry("board.seated", BoardEvent.Seated.class),
                Map.entry("board.term-ended", BoardEvent.TermEnded.class),
                Map.entry("board.convened", BoardEvent.Convened.class));
    }

    private static Map<String, Class<?>> whatIsGiven() {
        return Map.ofEntries(
                Map.entry("allocation.opened", AllocationEvent.Opened.class),
                Map.entry("allocation.allocated", AllocationEvent.Allocated.class),
                Map.entry(
                        "allocation.withdrawal-requested",
                        AllocationEvent.WithdrawalRequested.class),
                Map.entry("allocation.shrunk", AllocationEvent.Shrunk.class),
                Map.entry("policy.published", PolicyEvent.Published.class),
                Map.entry("text.redacted", TextEvent.Redacted.class));
    }

    private static Map<String, Class<?>> whatIsDecided() {
        return Map.ofEntries(
                Map.entry("stopping.stopped", StoppingEvent.Stopped.class),
                Map.entry("stopping.reinstated", StoppingEvent.Reinstated.class),
                Map.entry("stopping.warned", StoppingEvent.Warned.class),
                Map.entry("matter.case-put", AgendaItemEvent.CasePut.class),
                Map.entry("matter.question-put", AgendaItemEvent.QuestionPut.class),
                Map.entry("matter.vote-cast", AgendaItemEvent.VoteCast.class),
                Map.entry("matter.decided", AgendaItemEvent.Decided.class));
    }

    private static Map<String, Class<?>> whatSpreads() {
        return Map.ofEntries(
                Map.entry("generalization.case-opened", GeneralizationEvent.CaseOpened.class),
                Map.entry("generalization.generalized", GeneralizationEvent.Generalized.class),
                Map.entry("generalization.postponed", GeneralizationEvent.Postponed.class),
                Map.entry(
                        "generalization.review-fell-due", GeneralizationEvent.ReviewFellDue.class),
                Map.entry("generalization.proposed", GeneralizationEvent.Proposed.class),
                Map.entry("generalization.accepted", GeneralizationEvent.Accepted.class),
                Map.entry("generalization.declined", GeneralizationEvent.Declined.class),
                Map.entry("generalization.credited", GeneralizationEvent.Credited.class));
    }

    private static Map<String, Class<?>> whatIsControlled() {
        return Map.ofEntries(
                Map.entry("control.looked-at", ControlEvent.LookedAt.class),
                Map.entry("control.finding-opened", ControlEvent.FindingOpened.class),
                Map.entry("control.finding-answered", ControlEvent.FindingAnswered.class),
                Map.entry("control.finding-closed", ControlEvent.FindingClosed.class),
                Map.entry("control.sample-drawn", SampleEvent.Drawn.class));
    }
}
