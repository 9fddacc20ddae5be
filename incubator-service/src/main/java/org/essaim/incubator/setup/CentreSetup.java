package org.essaim.incubator.setup;

import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.essaim.contract.Policy;
import org.essaim.eventstore.StableNames;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.SampleEvent;
import org.essaim.incubator.division.automation.WhenDivisionAdmittedThenHearIt;
import org.essaim.incubator.division.automation.WhenSigningKeysChangeThenBelieveThem;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.funding.automation.WhenDivisionAdmittedThenOpenAllocation;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.text.domain.TextEvent;
import org.essaim.node.command.Consequences;
import org.essaim.node.store.BatchSize;
import org.essaim.node.stream.DivisionStream;
import org.essaim.node.write.EntryIds;
import org.essaim.web.identity.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the centre adds to a node: the names of its events, its policy, how it processes. */
@Configuration
@EnableScheduling
class CentreSetup {

    /** Names outlive classes: a renamed event keeps the name under which it is stored. */
    @Bean
    StableNames domainEvents() {
        return StableNames.of(
                Map.ofEntries(
                        Map.entry("federation.admitted", FederationEvent.Admitted.class),
                        Map.entry(
                                "federation.used-product-seen",
                                FederationEvent.UsedProductSeen.class),
                        Map.entry("federation.key-registered", FederationEvent.KeyRegistered.class),
                        Map.entry("federation.key-revoked", FederationEvent.KeyRevoked.class),
                        Map.entry("allocation.opened", AllocationEvent.Opened.class),
                        Map.entry("allocation.allocated", AllocationEvent.Allocated.class),
                        Map.entry(
                                "allocation.withdrawal-requested",
                                AllocationEvent.WithdrawalRequested.class),
                        Map.entry("allocation.shrunk", AllocationEvent.Shrunk.class),
                        Map.entry("control.looked-at", ControlEvent.LookedAt.class),
                        Map.entry("control.finding-opened", ControlEvent.FindingOpened.class),
                        Map.entry("control.finding-answered", ControlEvent.FindingAnswered.class),
                        Map.entry("control.finding-closed", ControlEvent.FindingClosed.class),
                        Map.entry("control.sample-drawn", SampleEvent.Drawn.class),
                        Map.entry("text.redacted", TextEvent.Redacted.class),
                        Map.entry("stopping.stopped", StoppingEvent.Stopped.class),
                        Map.entry("stopping.reinstated", StoppingEvent.Reinstated.class),
                        Map.entry("stopping.warned", StoppingEvent.Warned.class),
                        Map.entry(
                                "generalization.case-opened",
                                GeneralizationEvent.CaseOpened.class)));
    }

    /** Every member of the federation reads here; the centre's own people and the board act. */
    @Bean
    Home home() {
        return new Home.Centre();
    }

    @Bean
    EntryIds entriesOfCentre() {
        return new EntryIds(DivisionStream.CENTRE);
    }

    /** The policy in force; changing it with an effective date comes with R99. */
    @Bean
    Policy policy() {
        return Policy.FOUNDING;
    }

    /**
     * What follows from an admission follows in its own transaction. Not an interceptor bean: Axon
     * would register that a second time.
     */
    @Bean
    Registration whatFollows(
            CommandBus commands,
            WhenDivisionAdmittedThenHearIt hearIt,
            WhenDivisionAdmittedThenOpenAllocation openAllocation,
            WhenSigningKeysChangeThenBelieveThem believe) {
        Consequences consequences =
                new Consequences()
                        .when(FederationEvent.Admitted.class, hearIt::on)
                        .when(FederationEvent.Admitted.class, openAllocation::on)
                        .when(FederationEvent.KeyRegistered.class, believe::on)
                        .when(FederationEvent.KeyRevoked.class, believe::on);
        return commands.registerHandlerInterceptor(consequences);
    }

    /** Handlers that send commands hold an aggregate no longer than one event. */
    @Bean
    BatchSize oneReceptionAtATime() {
        return new BatchSize("reception", 1);
    }
}
