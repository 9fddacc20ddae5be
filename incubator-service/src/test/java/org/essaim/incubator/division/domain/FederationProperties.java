package org.essaim.incubator.division.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.Texts;

/** Whoever asks to be admitted or to be trusted, in whatever order and however often. */
class FederationProperties {

    private static final PersonId DORA = new PersonId("p-dora");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<String> KEYS =
            Stream.generate(() -> SigningKeyFile.fresh().publicKey()).limit(4).toList();

    /** Which of a few divisions and keys; a score that may be off the scale. */
    record Ask(int kind, int division, int key, int score, boolean override) {}

    @Property(tries = 10_000)
    @Rule({"R03", "R06", "R07"})
    void nobody_comes_in_twice_or_too_early_and_a_key_signs_for_one_and_once_revoked_for_none(
            @ForAll("histories") List<Ask> asks) {
        FederationState state = FederationState.INITIAL;
        Seen seen = new Seen();
        for (Ask ask : asks) {
            for (FederationEvent event : accepted(command(ask), state)) {
                seen.check(event, ask.override());
                state = FederationState.evolve(state, event);
            }
            assertThat(state.admitted()).isEqualTo(seen.admitted);
            assertThat(state.keys().owners()).isEqualTo(seen.owners);
            assertThat(state.keys().revoked()).isEqualTo(seen.revoked);
        }
    }

    /** What had happened, judged by the events alone. */
    private static final class Seen {
        private final Set<DivisionId> admitted = new HashSet<>();
        private boolean used;
        private final Map<String, DivisionId> owners = new HashMap<>();
        private final Set<String> revoked = new HashSet<>();

        private void check(FederationEvent event, boolean override) {
            switch (event) {
                case FederationEvent.Admitted e -> {
                    assertThat(admitted.isEmpty() || used || override)
                            .as("the second waits for a used product")
                            .isTrue();
                    assertThat(admitted.add(e.division())).as("one each").isTrue();
                    assertThat(e.dissatisfaction()).isBetween(0, 100);
                    assertThat(e.override() != null).isEqualTo(override);
                }
                case FederationEvent.Named e -> assertThat(admitted).contains(e.division());
                case FederationEvent.LanguageChosen e ->
                        assertThat(admitted).contains(e.division());
                case FederationEvent.CandidateRecorded e -> {
                    assertThat(admitted).doesNotContain(e.division());
                    assertThat(e.dissatisfaction()).isBetween(0, 100);
                }
                case FederationEvent.UsedProductSeen e -> {
                    assertThat(used).as("the first one alone").isFalse();
                    assertThat(admitted).contains(e.division());
                    used = true;
                }
                case FederationEvent.KeyRegistered e -> {
                    assertThat(admitted).contains(e.division());
                    assertThat(revoked).doesNotContain(e.keyId());
                    assertThat(owners.put(e.keyId(), e.division())).as("new").isNull();
                }
                case FederationEvent.KeyRevoked e -> {
                    assertThat(owners.get(e.keyId())).isEqualTo(e.division());
                    assertThat(revoked.add(e.keyId())).as("revoked once").isTrue();
                }
            }
        }
    }

    private static List<FederationEvent> accepted(
            FederationCommand command, FederationState state) {
        Decision<FederationEvent, FederationRefusal> decision =
                FederationDecider.decide(command, state);
        assertThat(FederationDecider.decide(command, state)).isEqualTo(decision);
        return switch (decision) {
            case Decision.Accepted<FederationEvent, FederationRefusal>(var events) -> events;
            case Decision.Refused<FederationEvent, FederationRefusal>(var refusal) -> {
                assertThat(refusal.rule()).matches("R\\d\\d+");
                assertThat(refusal.code()).isNotBlank();
                yield List.of();
            }
        };
    }

    private static FederationCommand command(Ask a) {
        DivisionId division = new DivisionId("d" + a.division());
        String key = KEYS.get(a.key());
        String keyId = PublicKeys.idOf(key).orElseThrow();
        return switch (a.kind()) {
            case 0 ->
                    new FederationCommand.Admit(
                            division,
                            a.score(),
                            Texts.text("a survey"),
                            a.override() ? Texts.text("it burns") : null,
                            DAY,
                            List.of(),
                            DORA);
            case 1 ->
                    new FederationCommand.RecordCandidate(
                            division, a.score(), Texts.text("a survey"), DAY);
            case 2 ->
                    new FederationCommand.RecordUsedProduct(
                            division, new InitiativeId("abri"), NamedUuid.of("use"), DAY);
            case 3 -> new FederationCommand.RegisterKey(division, keyId, key, DAY);
            case 4 ->
                    new FederationCommand.RegisterKey(
                            division, keyId, KEYS.get((a.key() + 1) % KEYS.size()), DAY);
            case 5 ->
                    new FederationCommand.NameDivision(
                            division, Texts.text("Division " + a.division()), DAY, DORA);
            case 6 ->
                    new FederationCommand.ChooseLanguage(
                            division, DivisionLanguage.ENGLISH, DAY, DORA);
            default -> new FederationCommand.RevokeKey(division, keyId, DAY);
        };
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 0, 1, 2, 3, 3, 3, 4, 5, 6, 7),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, KEYS.size() - 1),
                        Arbitraries.of(0, 50, 100, -1, 101),
                        Arbitraries.of(true, false, false))
                .as(Ask::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }
}
