package org.essaim.incubator.setup;

import module java.base;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.Role;
import org.essaim.contract.decision.Circumstances;
import org.essaim.federation.directory.DirectorySetup;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.board.write.DirectorAuthorization;
import org.essaim.incubator.desk.read.BoardNow;
import org.essaim.incubator.notice.write.CallersSeen;
import org.essaim.incubator.policy.read.EffectivePolicies;
import org.essaim.pages.frame.OfficeHolders;
import org.essaim.pages.notice.NoticesSetup;
import org.essaim.runtime.command.HandlerParameter;
import org.essaim.runtime.store.BatchSize;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the centre adds to a node: what follows from what, how it processes, and by which policy
 * things are decided: that of the day which the rule is about (R99).
 */
@Configuration
@EnableScheduling
@Import({DirectorySetup.class, NoticesSetup.class})
class CentreSetup {

    /** Every member of the federation reads here; the centre's own people and the board act. */
    @Bean
    Tenant home() {
        return new Tenant.Centre();
    }

    @Bean
    EntryIds entriesOfCentre() {
        return new EntryIds(DivisionStream.CENTRE);
    }

    /** After it was asked who may come in at all, which comes first of all. */
    @Bean
    WebMvcConfigurer oneDirectorActs(DirectorAuthorization oneDirector, CallersSeen callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(callers);
                interceptors.addInterceptor(oneDirector);
            }
        };
    }

    /** Pages offer what the director alone may do to who directs, as operations let them (R01). */
    @Bean
    OfficeHolders whoDirects(BoardNow boards, Clock clock) {
        return (caller, role) ->
                role != Role.DIRECTOR
                        || boards.directs(boards.state(), caller, BusinessDay.of(clock.instant()));
    }

    /** What a deputy does is recorded as done for the director (R01). */
    @Bean
    CorrelationDataProvider directorActedFor() {
        return _ -> DirectorAuthorization.actingFor();
    }

    /** Handlers that send commands hold an aggregate no longer than a few events. */
    @Bean
    BatchSize fewReceptionsAtATime() {
        return new BatchSize("reception", 20);
    }

    /** For whoever prepares a decision; asked each time, as a version may have come. */
    @Bean
    static Supplier<PolicyHistory> policies(EffectivePolicies policies) {
        return policies::history;
    }

    /** For each command handler that has such a parameter, and for whoever asks. */
    @Bean
    static HandlerParameter<Circumstances> circumstances(Clock clock, EffectivePolicies policies) {
        return new HandlerParameter<>(
                Circumstances.class, () -> new Circumstances(clock.instant(), policies.history()));
    }
}
