package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.Amount;

/** Makes lines of postings, and the last one that adds them up. */
final class PlainLines implements Consumer<Posting> {

    private final AccountingProperties chart;
    private final Consumer<Object> to;
    private Amount debit = Amount.NOTHING;
    private Amount credit = Amount.NOTHING;

    PlainLines(AccountingProperties chart, Consumer<Object> to) {
        this.chart = chart;
        this.to = to;
    }

    @Override
    public void accept(Posting posting) {
        Amount debited = positive(posting.amount());
        Amount credited = positive(posting.amount().negated());
        debit = debit.plus(debited);
        credit = credit.plus(credited);
        to.accept(
                new AccountingLine(
                        posting.on(),
                        posting.recordedOn(),
                        posting.division(),
                        posting.initiative(),
                        posting.kind() == null ? Journal.OPENING.name() : posting.kind().name(),
                        chart.number(posting.account()),
                        debited,
                        credited));
    }

    void finish() {
        to.accept(new AccountingLine(null, null, null, null, "TOTAL", null, debit, credit));
    }

    private static Amount positive(Amount amount) {
        return Amount.of(
                Math.max(amount.money().cents(), 0), Math.max(amount.time().halfDays(), 0));
    }
}
