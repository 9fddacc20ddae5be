package org.essaim.micro.setup;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.essaim.contract.DivisionId;
import org.essaim.federation.FederationProperties;
import org.essaim.federation.stream.ConsumptionProgress;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.write.EnvelopeAggregate;
import org.essaim.micro.initiative.automation.GrantTerms;
import org.essaim.micro.initiative.automation.WhenGrantReleasedThenReturnToEnvelope;
import org.essaim.micro.initiative.automation.WhenGrantReopenedThenReopen;
import org.essaim.micro.initiative.automation.WhenLaunchedThenGrantFirstRound;
import org.essaim.micro.initiative.automation.WhenReinstatedThenReopenGrants;
import org.essaim.micro.initiative.automation.WhenRoundFundedThenGrant;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.write.InitiativeAggregate;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.member.write.MemberAggregate;
import org.essaim.micro.policy.domain.PolicyCommand;
import org.essaim.micro.policy.write.PolicyAggregate;
import org.essaim.micro.round.automation.WhenBallotExpiresThenLapse;
import org.essaim.micro.round.automation.WhenRoundDecidedThenFund;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.write.RoundAggregate;
import org.essaim.portfolio.Transactions;
import org.essaim.runtime.command.SameTransactionReactions;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.runtime.store.BatchSize;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Tenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How commands find their aggregate, what follows from them, and what is tried again. */
@Configuration(proxyBeanMethods = false)
class CommandsSetup {

    /**
     * @throws IllegalStateException if this service would speak on another division's stream, or if
     *     another division's micro-incubator lives in this database (R03)
     */
    @Bean
    DivisionId division(
            @Value("${essaim.division}") String id,
            FederationProperties properties,
            JdbcClient jdbc) {
        DivisionId division = new DivisionId(id);
        String own = DivisionStream.of(division);
        if (!own.equals(properties.stream())) {
            throw new IllegalStateException(
                    "the division %s speaks on %s, but essaim.stream is %s"
                            .formatted(id, own, properties.stream()));
        }
        DatabaseOwnership.in(jdbc).require(division);
        return division;
    }

    /** Its own people come in, and nobody else. */
    @Bean
    Tenant home(DivisionId division) {
        return new Tenant.OfDivision(division);
    }

    @Bean
    EntryIds entriesOfDivision(DivisionId division) {
        return new EntryIds(division.value());
    }

    @Bean
    Transactions transactions(UnitOfWorkRunner unit) {
        return unit::run;
    }

    @Bean
    CommandTargetResolver initiativeTarget() {
        return command -> target(initiativeOf((InitiativeCommand) command.getPayload()));
    }

    @Bean
    CommandTargetResolver envelopeTarget() {
        return command -> target(envelopeOf((EnvelopeCommand) command.getPayload()));
    }

    @Bean
    CommandTargetResolver membersTarget() {
        return command -> target(membersOf((MemberCommand) command.getPayload()));
    }

    @Bean
    CommandTargetResolver policyTarget() {
        return command -> target(policyOf((PolicyCommand) command.getPayload()));
    }

    @Bean
    CommandTargetResolver roundTarget() {
        return command -> target(roundOf((RoundCommand) command.getPayload()));
    }

    private static Object membersOf(MemberCommand command) {
        return MemberAggregate.idOf(command.division());
    }

    private static Object policyOf(PolicyCommand command) {
        return PolicyAggregate.idOf(command.division());
    }

    private static Object roundOf(RoundCommand command) {
        return RoundAggregate.idOf(command.round());
    }

    private static Object initiativeOf(InitiativeCommand command) {
        return InitiativeAggregate.idOf(command.initiative());
    }

    private static Object envelopeOf(EnvelopeCommand command) {
        return EnvelopeAggregate.idOf(command.division());
    }

    private static VersionedAggregateIdentifier target(Object id) {
        return new VersionedAggregateIdentifier(id, null);
    }

    /** Each message of the centre is a transaction of its own: aggregates are not held longer. */
    @Bean
    BatchSize oneMessageAtATime() {
        return new BatchSize(ConsumptionProgress.RECEPTION, 1);
    }

    /** Not an interceptor bean: Axon would register that a second time. */
    @Bean
    Registration whatFollows(
            CommandBus commands,
            GrantTerms terms,
            WhenLaunchedThenGrantFirstRound launched,
            WhenRoundFundedThenGrant funded,
            WhenGrantReleasedThenReturnToEnvelope released,
            WhenGrantReopenedThenReopen reopened,
            WhenReinstatedThenReopenGrants reinstated,
            WhenRoundDecidedThenFund decided,
            WhenBallotExpiresThenLapse ballots) {
        SameTransactionReactions consequences =
                new SameTransactionReactions()
                        .when(InitiativeEvent.Launched.class, launched::on)
                        .when(InitiativeEvent.FirstRoundOpened.class, terms::on)
                        .when(InitiativeEvent.RoundFunded.class, funded::on)
                        .when(InitiativeEvent.RoundFunded.class, terms::on)
                        .when(InitiativeEvent.GrantReleased.class, released::on)
                        .when(InitiativeEvent.GrantReopened.class, reopened::on)
                        .when(InitiativeEvent.Reinstated.class, reinstated::on)
                        .when(RoundEvent.Asked.class, ballots::on)
                        .when(RoundEvent.Decided.class, ballots::on)
                        .when(RoundEvent.Decided.class, decided::on)
                        .when(RoundEvent.Rejected.class, ballots::on);
        return commands.registerHandlerInterceptor(consequences);
    }
}
