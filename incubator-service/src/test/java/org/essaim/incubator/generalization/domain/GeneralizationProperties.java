package org.essaim.incubator.generalization.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.essaim.testkit.Texts;

/** Whatever is asked, in whatever order and however often: each thing happens once, and in turn. */
@Gate
class GeneralizationProperties {

    private static final PersonId EVA = new PersonId("eva");
    private static final CaseContext NOTHING = new CaseContext(false, Set.of(EVA));

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final WrittenText TITLE = Texts.text("Queue from home");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final UUID CASE = GeneralizationDecider.caseId(ANCT, ABRI);

    /** Something asked some days after the one before; which decides among few of each kind. */
    record Ask(int kind, int which, boolean yes, int later) {}

    @Property(tries = 10_000)
    @Rule({"R70", "R71", "R73", "R75"})
    void nothing_is_proposed_undecided_answered_unasked_or_done_twice(
            @ForAll("histories") List<Ask> asks) {
        GeneralizationState state = GeneralizationState.INITIAL;
        Seen seen = new Seen();
        LocalDate today = FIRST_DAY;
        for (Ask ask : asks) {
            today = today.plusDays(ask.later());
            for (GeneralizationEvent event : accepted(command(ask, state, today), state, today)) {
                seen.check(event, today);
                state = GeneralizationState.evolve(state, event);
            }
        }
    }

    /** What had happened, judged by the events alone. */
    private static final class Seen {
        private boolean open;
        private boolean decided;
        private LocalDate reviewOn;
        private FreeText title;
        private final Set<UUID> items = new HashSet<>();
        private final Set<DivisionId> asked = new HashSet<>();
        private final Set<DivisionId> added = new HashSet<>();
        private final Set<DivisionId> accepted = new HashSet<>();
        private final Set<DivisionId> credited = new HashSet<>();

        private void check(GeneralizationEvent event, LocalDate today) {
            assertThat(event.caseId()).isEqualTo(CASE);
            switch (event) {
                case GeneralizationEvent.CaseOpened _ -> {
                    assertThat(open).as("one case").isFalse();
                    open = true;
                }
                case GeneralizationEvent.Generalized e -> {
                    assertThat(decided).isFalse();
                    assertThat(items.add(e.item())).as("an item decides once").isTrue();
                    decided = true;
                }
                case GeneralizationEvent.Postponed e -> {
                    assertThat(decided).isFalse();
                    assertThat(items.add(e.item())).as("an item decides once").isTrue();
                    reviewOn = e.reviewOn();
                }
                case GeneralizationEvent.ReviewFellDue e -> {
                    assertThat(e.reviewOn()).isEqualTo(reviewOn).isBeforeOrEqualTo(today);
                    assertThat(items).doesNotContain(e.item());
                    reviewOn = null;
                }
                case GeneralizationEvent.Described e ->
                        assertThat(e.person()).as("of the board").isEqualTo(EVA);
                case GeneralizationEvent.TargetAdded e -> check(e);
                case GeneralizationEvent.Proposed e -> check(e);
                case GeneralizationEvent.TitleCorrected e -> check(e);
                case GeneralizationEvent.Accepted e -> check(e);
                case GeneralizationEvent.Declined e -> {
                    assertThat(asked).contains(e.by());
                    assertThat(accepted).doesNotContain(e.by());
                }
                case GeneralizationEvent.Credited e -> {
                    assertThat(asked).contains(e.adoption().division());
                    assertThat(credited.add(e.adoption().division())).as("once").isTrue();
                }
            }
        }

        private void check(GeneralizationEvent.TargetAdded e) {
            assertThat(e.person()).as("of the board").isEqualTo(EVA);
            assertThat(added.add(e.added())).as("added once").isTrue();
            assertThat(asked).as("not asked before").doesNotContain(e.added());
        }

        private void check(GeneralizationEvent.TitleCorrected e) {
            assertThat(e.title()).as("another one").isNotEqualTo(title);
            title = e.title();
        }

        private void check(GeneralizationEvent.Accepted e) {
            assertThat(asked).contains(e.by());
            assertThat(accepted.add(e.by())).isTrue();
        }

        private void check(GeneralizationEvent.Proposed e) {
            assertThat(decided).as("decided before proposed").isTrue();
            assertThat(title == null || title.equals(e.title())).as("as it is called").isTrue();
            assertThat(e.reason() == null || added.contains(e.target().division()))
                    .as("a reason of the board")
                    .isTrue();
            assertThat(asked.add(e.target().division())).as("asked once").isTrue();
        }
    }

    private static List<GeneralizationEvent> accepted(
            GeneralizationCommand command, GeneralizationState state, LocalDate today) {
        Circumstances at = new Circumstances(BusinessDay.startOf(today), Policy.FOUNDING);
        Decision<GeneralizationEvent, GeneralizationRefusal> decision =
                GeneralizationDecider.decide(command, state, NOTHING, at);
        assertThat(GeneralizationDecider.decide(command, state, NOTHING, at)).isEqualTo(decision);
        return switch (decision) {
            case Decision.Accepted<GeneralizationEvent, GeneralizationRefusal>(var events) ->
                    events;
            case Decision.Refused<GeneralizationEvent, GeneralizationRefusal>(var refusal) -> {
                assertThat(refusal.code()).isNotBlank();
                yield List.of();
            }
        };
    }

    private static GeneralizationCommand command(
            Ask a, GeneralizationState state, LocalDate today) {
        DivisionId other = new DivisionId("d" + a.which());
        UUID proposal = NamedUuid.of("proposal", CASE.toString(), other.value());
        return switch (a.kind()) {
            case 0 ->
                    new GeneralizationCommand.Consider(
                            ANCT,
                            ABRI,
                            List.of(
                                    new Evidence(
                                            NamedUuid.of("m"),
                                            FIRST_DAY,
                                            18 + a.which(),
                                            EvidenceLevel.MEASURED)));
            case 1 ->
                    new GeneralizationCommand.ApplyDecision(
                            ANCT, ABRI, item(a, state), a.yes() ? null : today.plusDays(2), 1);
            case 2 ->
                    a.yes()
                            ? new GeneralizationCommand.Review(ANCT, ABRI)
                            : new GeneralizationCommand.CorrectTitle(
                                    ANCT, ABRI, Texts.text("title " + a.which()), today);
            case 3 -> new GeneralizationCommand.Propose(ANCT, ABRI, target(other), TITLE);
            case 4 ->
                    new GeneralizationCommand.RecordAcceptance(
                            ANCT, ABRI, other, proposal, new InitiativeId("theirs"), today);
            case 5 ->
                    new GeneralizationCommand.RecordDecline(
                            ANCT, ABRI, other, proposal, Texts.reference("no"), today);
            case 6, 7, 8 -> relevance(a, other);
            default ->
                    new GeneralizationCommand.Credit(
                            ANCT,
                            ABRI,
                            new Adoption(other, new InitiativeId("theirs"), FIRST_DAY),
                            null);
        };
    }

    private static GeneralizationCommand relevance(Ask a, DivisionId other) {
        return switch (a.kind()) {
            case 6 ->
                    new GeneralizationCommand.Describe(
                            ANCT,
                            ABRI,
                            IrritantCategory.ERROR,
                            List.of(Texts.text("forms")),
                            a.yes() ? EVA : new PersonId("eve"),
                            other,
                            true);
            case 7 ->
                    new GeneralizationCommand.AddTarget(
                            ANCT,
                            ABRI,
                            other,
                            Texts.text("the same counters"),
                            a.yes() ? EVA : new PersonId("eve"));
            default -> new GeneralizationCommand.Propose(ANCT, ABRI, Target.added(other), null);
        };
    }

    /** Mostly the one that is on the agenda, sometimes an old one. */
    private static UUID item(Ask a, GeneralizationState state) {
        boolean current =
                a.which() > 0
                        && state instanceof GeneralizationState.Opened open
                        && open.standing() instanceof Standing.Waiting;
        return current
                ? ((Standing.Waiting) ((GeneralizationState.Opened) state).standing()).item()
                : GeneralizationDecider.firstItem(CASE);
    }

    private static Target target(DivisionId division) {
        return new Target(
                division,
                NamedUuid.of("irritant", division.value()),
                NamedUuid.of("irritant"),
                IrritantCategory.ERROR,
                "forms",
                null);
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 0, 1, 3))
                .as(Ask::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(40);
    }
}
