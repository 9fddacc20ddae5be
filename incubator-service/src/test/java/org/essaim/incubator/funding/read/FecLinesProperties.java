package org.essaim.incubator.funding.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.testkit.Rule;

/** Whatever moves, the books can be read by every rule there is, and add up. */
@Rule({"R12", "R14"})
class FecLinesProperties {

    private static final AccountingProperties CHART =
            new AccountingProperties(
                    "123456782", "102000", "580000", "181000", "467000", "658000", "119000");
    private static final AccountingYear YEAR = new AccountingYear(2026, LocalDate.of(2026, 11, 27));

    /** One movement of one of few initiatives, whose names are of every alphabet. */
    record Moved(Movement.Kind kind, String initiative, long cents, long halfDays, int day) {}

    @Property(tries = 300)
    void books_of_random_movements_keep_every_rule_and_lose_nothing(
            @ForAll("movements") List<Moved> movements) throws IOException {
        for (Unit unit : Unit.values()) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            FecLines lines = new FecLines(YEAR, CHART, unit, file);
            Map<String, BigDecimal> expected = new TreeMap<>();
            postings(movements)
                    .forEach(
                            posting -> {
                                lines.accept(posting);
                                BigDecimal amount = BigDecimal.valueOf(unit.of(posting.amount()));
                                if (amount.signum() != 0) {
                                    expected.merge(
                                            CHART.number(posting.account()),
                                            amount,
                                            BigDecimal::add);
                                }
                            });
            lines.finish();

            List<FecReader.Line> read =
                    FecReader.read(file.toString(Charset.forName("ISO-8859-15")), 2026);

            assertThat(FecReader.balances(read, FecReader.Line::account)).isEqualTo(expected);
        }
    }

    private static List<Posting> postings(List<Moved> movements) {
        List<Posting> postings = new ArrayList<>();
        LocalDate recordedOn = LocalDate.of(2026, 1, 1);
        for (Moved moved : movements) {
            InitiativeId initiative = new InitiativeId(moved.initiative());
            Movement movement =
                    new Movement(
                            new UUID(0, postings.size()),
                            moved.kind(),
                            new DivisionId("Préfecture | Łódź"),
                            initiative,
                            2026,
                            Amount.of(moved.cents(), moved.halfDays()),
                            LocalDate.of(2025, 7, 1).plusDays(moved.day()),
                            null);
            recordedOn = recordedOn.plusDays(moved.day() % 2);
            postings.add(posting(movement, movement.to(), movement.amount(), recordedOn));
            postings.add(
                    posting(movement, movement.from(), movement.amount().negated(), recordedOn));
        }
        return postings;
    }

    private static Posting posting(
            Movement movement, String account, Amount amount, LocalDate recordedOn) {
        return new Posting(
                movement.id().getLeastSignificantBits() + 1,
                movement.kind(),
                LedgerAccount.named(account),
                movement.division().value(),
                LedgerAccount.initiativeOf(account),
                movement.id(),
                movement.on(),
                recordedOn,
                amount);
    }

    @Provide
    Arbitrary<List<Moved>> movements() {
        return Combinators.combine(
                        Arbitraries.of(Movement.Kind.class),
                        Arbitraries.of("clefs", "été à l’hôpital", "Ελλάδα", "a|b", "école:2"),
                        Arbitraries.longs().between(-100_000_00, 100_000_00),
                        Arbitraries.longs().between(-3, 40),
                        Arbitraries.integers().between(0, 700))
                .as(Moved::new)
                .list()
                .ofMaxSize(40);
    }
}
