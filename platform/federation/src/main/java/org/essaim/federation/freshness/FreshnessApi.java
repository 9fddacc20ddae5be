package org.essaim.federation.freshness;

import java.util.List;
import org.essaim.eventstore.CommitOrderToken;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.federation.FederationProperties;
import org.essaim.federation.freshness.Freshness.JournalFreshness;
import org.essaim.federation.freshness.Freshness.StreamFreshness;
import org.essaim.runtime.store.ProcessorState;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.Journal;
import org.essaim.stream.JournalProgress;
import org.essaim.stream.Subscriptions;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports how far this service is, for people and for whoever waits until all has converged. */
@RestController
public class FreshnessApi {

    private final FederationProperties properties;
    private final PostgresEventStorageEngine store;
    private final Processors processors;
    private final Journal journal;
    private final Subscriptions subscriptions;
    private final List<CatchUpCheck> further;

    FreshnessApi(
            FederationProperties properties,
            PostgresEventStorageEngine store,
            Processors processors,
            Journal journal,
            Subscriptions subscriptions,
            List<CatchUpCheck> further) {
        this.properties = properties;
        this.store = store;
        this.processors = processors;
        this.journal = journal;
        this.subscriptions = subscriptions;
        this.further = further;
    }

    /**
     * How far this service is; only positions, so everybody may know. It is caught up only if
     * nothing was committed between the first look and the last: otherwise one part could have made
     * work for a part that was asked before it.
     */
    @PublicOperation
    @GetMapping("/api/v1/freshness")
    Freshness freshness() {
        CommitOrderToken before = store.lastCommitted();
        boolean furtherWorkIsDone = further.stream().allMatch(CatchUpCheck::caughtUp);
        List<ProcessorState> states = processors.states();
        JournalProgress progress = journal.progress();
        List<StreamFreshness> inbox = inbox();
        boolean nothingHappened = store.lastCommitted().equals(before);
        return new Freshness(
                properties.stream(),
                states,
                new JournalFreshness(progress.head(), progress.sent(), progress.acknowledged()),
                inbox,
                nothingHappened
                        && furtherWorkIsDone
                        && states.stream().allMatch(ProcessorState::caughtUp));
    }

    private List<StreamFreshness> inbox() {
        return subscriptions.all().stream()
                .map(
                        stream ->
                                new StreamFreshness(
                                        stream.stream(),
                                        stream.position(),
                                        stream.watermark(),
                                        stream.deadLetters(),
                                        stream.quarantined()))
                .toList();
    }
}
