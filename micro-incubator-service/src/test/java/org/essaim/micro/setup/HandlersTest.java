package org.essaim.micro.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.essaim.micro.adoption.write.AdoptionAggregate;
import org.essaim.micro.credit.domain.CreditEvent;
import org.essaim.micro.derogation.domain.DerogationCommand;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.derogation.write.DerogationAggregate;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.write.EnvelopeAggregate;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.write.InitiativeAggregate;
import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.irritant.write.IrritantAggregate;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.write.MemberAggregate;
import org.essaim.micro.policy.domain.PolicyCommand;
import org.essaim.micro.policy.domain.PolicyEvent;
import org.essaim.micro.policy.write.PolicyAggregate;
import org.essaim.micro.portfolio.domain.PortfolioEvent;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.write.RoundAggregate;
import org.essaim.micro.text.domain.TextEvent;
import org.junit.jupiter.api.Test;

/** Axon finds a handler by a command's exact class: a forgotten one would only fail when called. */
class HandlersTest {

    @Test
    void every_command_of_an_initiative_has_its_handler() {
        assertThat(handled(InitiativeAggregate.class)).isEqualTo(cases(InitiativeCommand.class));
    }

    @Test
    void every_command_of_an_envelope_has_its_handler() {
        assertThat(handled(EnvelopeAggregate.class))
                .isEqualTo(Set.of(EnvelopeCommand.class.getPermittedSubclasses()));
    }

    @Test
    void every_command_of_the_volunteers_the_policy_and_a_round_has_its_handler() {
        assertThat(handled(MemberAggregate.class))
                .isEqualTo(Set.of(MemberCommand.class.getPermittedSubclasses()));
        assertThat(handled(PolicyAggregate.class))
                .isEqualTo(Set.of(PolicyCommand.class.getPermittedSubclasses()));
        assertThat(handled(RoundAggregate.class))
                .isEqualTo(Set.of(RoundCommand.class.getPermittedSubclasses()));
    }

    @Test
    void every_command_of_an_irritant_a_derogation_and_an_adoption_has_its_handler() {
        assertThat(handled(IrritantAggregate.class)).isEqualTo(cases(IrritantCommand.class));
        assertThat(handled(DerogationAggregate.class)).isEqualTo(cases(DerogationCommand.class));
        assertThat(handled(AdoptionAggregate.class)).isEqualTo(cases(AdoptionCommand.class));
    }

    @Test
    void every_event_has_a_stable_name_that_is_its_own() {
        Set<Class<?>> events =
                Stream.of(
                                InitiativeEvent.class,
                                EnvelopeEvent.class,
                                MemberEvent.class,
                                PolicyEvent.class,
                                RoundEvent.class,
                                PortfolioEvent.class,
                                IrritantEvent.class,
                                DerogationEvent.class,
                                AdoptionEvent.class,
                                CreditEvent.class,
                                TextEvent.class)
                        .flatMap(type -> cases(type).stream())
                        .collect(Collectors.toSet());
        assertThat(new HashSet<>(NamesSetup.names().values())).containsAll(events);
        assertThat(NamesSetup.names()).doesNotContainValue(null).hasSize(events.size() + 1);
    }

    /** The records of a sealed type, also those of its own sealed parts. */
    private static Set<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(each -> cases(each).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }

    private static Set<Class<?>> handled(Class<?> aggregate) {
        return Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .filter(
                        method ->
                                method.getAnnotation(CreationPolicy.class).value()
                                        == AggregateCreationPolicy.CREATE_IF_MISSING)
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
    }
}
