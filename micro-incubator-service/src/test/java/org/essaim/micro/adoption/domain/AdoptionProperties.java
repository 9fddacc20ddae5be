package org.essaim.micro.adoption.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.text;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** What holds of a proposal in whatever order it is received and answered. */
class AdoptionProperties {

    private static final InitiativeId ORIGIN = new InitiativeId("aplus");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final WrittenText WHY = text("no need");
    private static final Circumstances AT =
            new Circumstances(Instant.parse("2022-02-01T12:00:00Z"), Policy.FOUNDING);

    /** Something that is received or done. */
    record Ask(int kind, int proposal, int day) {}

    @Property(tries = 10_000)
    @Rule("R73")
    void every_answer_follows_its_proposal_and_an_adoption_is_the_last_word(
            @ForAll("histories") List<Ask> asks) {
        AdoptionState state = AdoptionState.UNPROPOSED;
        List<AdoptionEvent> recorded = new ArrayList<>();
        for (Ask ask : asks) {
            var decision = AdoptionDecider.decide(command(ask), state, AT);
            if (decision instanceof Decision.Accepted<AdoptionEvent, AdoptionRefusal>(var events)) {
                for (AdoptionEvent event : events) {
                    state = AdoptionState.evolve(state, event);
                    recorded.add(event);
                }
            }
        }
        for (int at = 0; at < recorded.size(); at++) {
            if (!(recorded.get(at) instanceof AdoptionEvent.Proposed)) {
                UUID answered = idOf(recorded.get(at));
                assertThat(recorded.subList(0, at))
                        .anyMatch(
                                before ->
                                        before instanceof AdoptionEvent.Proposed
                                                && idOf(before).equals(answered));
            }
            assertThat(
                            recorded.get(at) instanceof AdoptionEvent.Adopted
                                    && at < recorded.size() - 1)
                    .isFalse();
        }
    }

    private static UUID idOf(AdoptionEvent event) {
        return switch (event) {
            case AdoptionEvent.Proposed e -> e.proposalId();
            case AdoptionEvent.Adopted e -> e.proposalId();
            case AdoptionEvent.Declined e -> e.proposalId();
        };
    }

    private static AdoptionCommand command(Ask ask) {
        UUID proposal = NamedUuid.of("proposal", "" + ask.proposal());
        LocalDate day = DAY.plusDays(ask.day());
        return switch (ask.kind()) {
            case 0 ->
                    new AdoptionCommand.ReceiveProposal(
                            ORIGIN,
                            proposal,
                            proposal,
                            new DivisionId("anct"),
                            proposal,
                            day,
                            null,
                            null);
            case 1 -> new AdoptionCommand.Decline(ORIGIN, proposal, WHY, day, ADA);
            default -> new AdoptionCommand.Adopt(ORIGIN, new InitiativeId("ours"), day, ADA);
        };
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 0, 1, 1, 1, 1, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 40))
                .as(Ask::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(20);
    }
}
