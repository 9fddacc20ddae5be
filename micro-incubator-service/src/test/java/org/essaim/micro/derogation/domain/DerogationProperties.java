package org.essaim.micro.derogation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.text;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** What holds of a derogation whatever is asked of it, on whatever day. */
class DerogationProperties {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final WrittenText RULE = text("a rule");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final Set<PersonId> MANAGERS = Set.of(ADA);
    private static final PersonId BOB = new PersonId("p-bob");
    private static final List<Territory> PLACES =
            List.of(new Territory("FR"), new Territory("FR/IDF"), new Territory("FR/IDF/75"));

    /** Something that is asked on a day. */
    record Ask(int kind, int place, int entry, int day, int back) {}

    @Property(tries = 10_000)
    @Rule("R93")
    void no_use_lies_outside_its_place_or_its_time(@ForAll("histories") List<Ask> asks) {
        DerogationState state = DerogationState.NOT_GRANTED;
        int expired = 0;
        for (Ask ask : asks) {
            LocalDate today = FIRST.plusDays(ask.day());
            Circumstances at =
                    new Circumstances(
                            BusinessDay.startOf(today).plusSeconds(43_200), Policy.FOUNDING);
            DerogationCommand command = command(ask, today.minusDays(ask.back()));
            var decision = DerogationDecider.decide(command, state, MANAGERS, at);
            assertThat(DerogationDecider.decide(command, state, MANAGERS, at)).isEqualTo(decision);
            if (decision
                    instanceof Decision.Accepted<DerogationEvent, DerogationRefusal>(var events)) {
                for (DerogationEvent event : events) {
                    check(event, state);
                    expired += event instanceof DerogationEvent.Expired ? 1 : 0;
                    state = DerogationState.evolve(state, event);
                }
            }
        }
        assertThat(expired).isLessThan(2);
    }

    private static void check(DerogationEvent event, DerogationState state) {
        if (event instanceof DerogationEvent.Used used
                && state instanceof DerogationState.Granted granted) {
            assertThat(used.usedOn()).isBetween(granted.from(), granted.until());
            assertThat(used.usedOn()).isAfterOrEqualTo(granted.grantedOn());
            assertThat(used.territory().path()).startsWith(granted.territory().path());
            assertThat(granted.uses()).doesNotContain(used.entryId());
        }
    }

    private static DerogationCommand command(Ask ask, LocalDate on) {
        var id = NamedUuid.of("derogation", "one");
        return switch (ask.kind()) {
            case 0 ->
                    new DerogationCommand.Grant(
                            id,
                            RULE,
                            PLACES.get(ask.place()),
                            on,
                            on.plusDays(ask.entry() * 10L),
                            ADA);
            case 1 -> new DerogationCommand.Expire(id, on);
            default ->
                    new DerogationCommand.Use(
                            id,
                            NamedUuid.of("use", "" + ask.entry()),
                            new InitiativeId("aplus"),
                            PLACES.get(ask.place()),
                            on,
                            BOB);
        };
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 1, 2, 2, 2, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(-1, 20))
                .as(Ask::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(25);
    }
}
