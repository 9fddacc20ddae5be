package org.essaim.incubator.setup;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.board.write.DirectorAuthorization;
import org.essaim.incubator.division.automation.WhenDivisionAdmittedThenSubscribe;
import org.essaim.incubator.division.automation.WhenSigningKeysChangeThenTrustThem;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.funding.automation.WhenDivisionAdmittedThenOpenAllocation;
import org.essaim.incubator.generalization.automation.WhenBoardDecidedThenApply;
import org.essaim.incubator.generalization.automation.WhenCaseOpenedThenAddToAgenda;
import org.essaim.incubator.generalization.automation.WhenPostponedThenReview;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.runtime.command.SameTransactionReactions;
import org.essaim.runtime.store.BatchSize;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the centre adds to a node: what follows from what, how it processes. */
@Configuration
@EnableScheduling
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

    /**
     * What follows from an admission or a decision follows in its own transaction. Not an
     * interceptor bean: Axon would register that a second time.
     */
    @Bean
    Registration whatFollows(
            CommandBus commands,
            WhenDivisionAdmittedThenSubscribe hearIt,
            WhenDivisionAdmittedThenOpenAllocation openAllocation,
            WhenSigningKeysChangeThenTrustThem believe,
            WhenCaseOpenedThenAddToAgenda putToBoard,
            WhenBoardDecidedThenApply settle,
            WhenPostponedThenReview review) {
        SameTransactionReactions consequences =
                new SameTransactionReactions()
                        .when(FederationEvent.Admitted.class, hearIt::on)
                        .when(FederationEvent.Admitted.class, openAllocation::on)
                        .when(FederationEvent.KeyRegistered.class, believe::on)
                        .when(FederationEvent.KeyRevoked.class, believe::on)
                        .when(GeneralizationEvent.CaseOpened.class, putToBoard::on)
                        .when(GeneralizationEvent.ReviewFellDue.class, putToBoard::on)
                        .when(AgendaItemEvent.Decided.class, settle::on)
                        .when(GeneralizationEvent.Postponed.class, review::on);
        return commands.registerHandlerInterceptor(consequences);
    }

    /** After it was asked who may come in at all. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebMvcConfigurer oneDirectorActs(DirectorAuthorization oneDirector) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addWebRequestInterceptor(oneDirector);
            }
        };
    }

    /** Handlers that send commands hold an aggregate no longer than a few events. */
    @Bean
    BatchSize fewReceptionsAtATime() {
        return new BatchSize("reception", 20);
    }
}
