package org.essaim.micro.initiative.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.text;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.initiative.domain.EndedInitiative;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.InitiativeAccount;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.micro.initiative.domain.Provenance;
import org.essaim.micro.initiative.domain.Purpose;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.micro.initiative.domain.UnlaunchedInitiative;
import org.essaim.micro.ledger.domain.Account;
import org.essaim.testkit.Rule;

/** Whatever is asked of a division in whatever order, its money stays where the books say. */
class DivisionProperties {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final Provenance IMPORTED = Provenance.imported(List.of());

    /** Something asked: which kind, of which initiative, with which entry, how much, when. */
    record Ask(int kind, int initiative, int entry, Amount amount, int day, int back) {}

    @Property(tries = 1_000)
    @Rule({"R11", "R12"})
    void no_account_but_the_centres_goes_below_nothing_and_all_add_up_to_nothing(
            @ForAll("histories") List<Ask> asks) {
        PaperDivision division = new PaperDivision(DIVISION);
        for (Ask ask : asks) {
            carryOut(division, ask);
            assertSound(division);
        }
    }

    @Property(tries = 100)
    void the_same_history_gives_the_same_division(@ForAll("histories") List<Ask> asks) {
        PaperDivision once = new PaperDivision(DIVISION);
        PaperDivision again = new PaperDivision(DIVISION);
        asks.forEach(ask -> carryOut(once, ask));
        asks.forEach(ask -> carryOut(again, ask));
        assertThat(again.envelope()).isEqualTo(once.envelope());
        assertThat(again.initiatives()).isEqualTo(once.initiatives());
    }

    @Property(tries = 200)
    @Rule("R66")
    void whatever_is_asked_twice_happens_once(@ForAll("histories") List<Ask> asks) {
        PaperDivision division = new PaperDivision(DIVISION);
        for (Ask ask : asks) {
            boolean accepted = carryOut(division, ask);
            Map<Account, Amount> before = Map.copyOf(division.books());
            if (accepted) {
                carryOut(division, ask);
                assertThat(division.books()).isEqualTo(before);
            }
        }
    }

    private static void assertSound(PaperDivision division) {
        Map<Account, Amount> books = division.books();
        assertThat(books.values().stream().reduce(Amount.NOTHING, Amount::plus))
                .isEqualTo(Amount.NOTHING);
        books.forEach(
                (account, amount) -> {
                    if (!account.equals(Account.CENTRE)) {
                        assertThat(amount.hasNegative()).as(account.name()).isFalse();
                    }
                });
        assertThat(books.getOrDefault(Account.ENVELOPE, Amount.NOTHING))
                .isEqualTo(division.envelope().available());
        division.initiatives().forEach((id, state) -> assertBooked(books, id, accountOf(state)));
    }

    private static void assertBooked(
            Map<Account, Amount> books, InitiativeId id, InitiativeAccount account) {
        assertThat(books.getOrDefault(Account.grantedTo(id), Amount.NOTHING))
                .isEqualTo(account.grants().held());
        assertThat(books.getOrDefault(Account.spentBy(id), Amount.NOTHING))
                .isEqualTo(account.spent());
        account.grants()
                .oldestFirst()
                .forEach(
                        grant -> {
                            assertThat(grant.held().hasNegative()).isFalse();
                            assertThat(grant.stopped().hasNegative()).isFalse();
                        });
    }

    private static InitiativeAccount accountOf(InitiativeState state) {
        return switch (state) {
            case UnlaunchedInitiative _ -> throw new AssertionError("kept though not there");
            case RunningInitiative running -> running.account();
            case EndedInitiative ended -> ended.last().account();
        };
    }

    private static boolean carryOut(PaperDivision division, Ask ask) {
        try {
            division.ask(command(ask), FIRST_DAY.plusDays(ask.day()));
            return true;
        } catch (RefusedException refused) {
            assertThat(refused.refusal().code()).isNotBlank();
            return false;
        }
    }

    private static Object command(Ask a) {
        InitiativeId id = new InitiativeId("i" + a.initiative());
        UUID entry = NamedUuid.of("entry", id.value(), "" + a.kind(), "" + a.entry());
        UUID expense = NamedUuid.of("entry", id.value(), "3", "" + a.entry());
        UUID stop = NamedUuid.of("entry", id.value(), "8", "" + a.entry());
        LocalDate today = FIRST_DAY.plusDays(a.day());
        LocalDate on = today.minusDays(a.back());
        Provenance how = a.back() % 2 == 0 ? Provenance.LIVE : IMPORTED;
        Entry made = new Entry(id, entry, null, how);
        return switch (a.kind()) {
            case 0 -> new EnvelopeCommand.ReceiveAllocation(DIVISION, entry, 2020, a.amount(), on);
            case 1 -> new EnvelopeCommand.Withdraw(DIVISION, entry, 2020, a.amount(), on);
            case 2 ->
                    new FundingCommand.FundRound(
                            made, RoundKind.LATER, a.amount(), 1 + a.entry(), on);
            case 3 ->
                    new SpendingCommand.RecordExpense(
                            made, a.amount(), text("e"), Purpose.PRODUCT, on);
            case 4 -> new SpendingCommand.ReverseExpense(made, expense, text("wrong"), today);
            case 5 -> new FundingCommand.ReleaseDueGrants(Entry.none(id), today);
            case 6 ->
                    a.entry() == 0
                            ? new LifecycleCommand.Close(made, text("x"), text("y"), on)
                            : usage(made, on);
            case 7 ->
                    new SpendingCommand.ReinstateFunding(
                            Entry.none(id), stop, ReinstatementReason.EVIDENCE, entry);
            case 8 -> new SpendingCommand.StopFunding(made, expense, on);
            case 10 -> new FundingCommand.RequestTopUp(made);
            default -> launch(id, on);
        };
    }

    private static InitiativeCommand usage(Entry entry, LocalDate on) {
        return new EvidenceCommand.RecordUsage(
                entry, on, 1, EvidenceLevel.MEASURED, null, null, false);
    }

    private static InitiativeCommand launch(InitiativeId id, LocalDate on) {
        return new LifecycleCommand.Launch(
                new Entry(id, NamedUuid.of("launch", id.value()), null, IMPORTED),
                DIVISION,
                null,
                text("t"),
                Kind.PROTOTYPE,
                null,
                null,
                null,
                on,
                null);
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        Arbitrary<Amount> amounts =
                Combinators.combine(
                                Arbitraries.longs().between(0, 60_000),
                                Arbitraries.integers().between(0, 14))
                        .as(Amount::of);
        Arbitrary<Integer> kinds =
                Arbitraries.of(0, 0, 1, 2, 2, 3, 3, 3, 4, 5, 6, 7, 8, 9, 9, 9, 10);
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        amounts,
                        Arbitraries.integers().between(0, 800),
                        Arbitraries.integers().between(0, 60))
                .as(Ask::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }
}
