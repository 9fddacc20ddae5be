package org.essaim.micro.invoice.automation;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.micro.invoice.domain.InvoiceRefusal;
import org.essaim.micro.member.domain.MemberFacts;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.runtime.store.RecentStates;
import org.springframework.stereotype.Component;

/**
 * What becomes of invoices: each is an expense once somebody who may spend on the initiative
 * accepts it, by the very command with which they would record it themselves. An invoice is no
 * event, and moves nothing.
 */
@Component
public record Invoices(
        InvoiceTable table,
        CommandGateway commands,
        RecentStates<InitiativeState, InitiativeEvent> initiatives,
        MemberFacts members,
        UnitOfWorkRunner unit,
        Clock clock) {

    /** The expense that an invoice has become. */
    public record Accepted(UUID expense, InitiativeId initiative) {}

    /**
     * Proposes all of them, or none.
     *
     * @return how many are new; those that are known already, and not declined, stay as they are
     * @throws RefusedException unless a manager volunteer brings them
     */
    public int propose(List<PaidInvoice> invoices, PersonId by) {
        checkManages(by);
        AtomicInteger proposed = new AtomicInteger();
        unit.run(() -> proposed.set(table.propose(invoices, today())));
        return proposed.get();
    }

    /**
     * Records the expense that it is (R15).
     *
     * @param initiative of which it is an expense, where the invoice names none; null: the one that
     *     it names
     * @param label in place of what the invoice is for; null: that
     * @throws RefusedException as the expense would be refused, or where the invoice is decided, or
     *     is of no or another initiative
     * @throws org.essaim.web.NotFoundException where there is no such invoice
     */
    public Accepted accept(UUID invoice, InitiativeId initiative, WrittenText label, PersonId by) {
        UUID expense = InvoiceTable.expenseOf(invoice);
        AtomicReference<InitiativeId> of = new AtomicReference<>();
        unit.run(
                () -> {
                    PaidInvoice paid = open(invoice);
                    of.set(initiativeOf(paid, initiative));
                    table.decide(invoice, true, today());
                    commands.sendAndWait(
                            SpendingCommand.RecordExpense.forProduct(
                                    Entry.of(of.get(), expense, by),
                                    Amount.of(paid.cents(), 0),
                                    label == null ? WrittenText.of(paid.label()) : label,
                                    paid.paidOn()));
                });
        return new Accepted(expense, of.get());
    }

    private static InitiativeId initiativeOf(PaidInvoice paid, InitiativeId said) {
        InitiativeId named = paid.initiative();
        if (named == null && said == null) {
            throw new RefusedException(new InvoiceRefusal.OfNoInitiative(paid.number()));
        }
        if (named != null && said != null && !said.equals(named)) {
            throw new RefusedException(new InvoiceRefusal.OfAnotherInitiative(named));
        }
        return named == null ? said : named;
    }

    /**
     * Says that it is no expense of its initiative; what it is for is forgotten.
     *
     * @throws RefusedException for anybody but the team and manager volunteers, or where it is
     *     decided
     */
    public void decline(UUID invoice, PersonId by) {
        unit.run(
                () -> {
                    PaidInvoice paid = open(invoice);
                    checkDeclines(by, paid.initiative());
                    table.decide(invoice, false, today());
                });
    }

    private void checkDeclines(PersonId person, InitiativeId initiative) {
        if (manages(person)) {
            return;
        }
        if (initiative == null) {
            throw new RefusedException(new InvoiceRefusal.OfNoTeam(person));
        }
        if (!isOfTeam(person, initiative)) {
            throw new RefusedException(new InvoiceRefusal.OfAnotherTeam(person, initiative));
        }
    }

    /**
     * @throws RefusedException unless it is a manager volunteer
     */
    public void checkManages(PersonId person) {
        if (!manages(person)) {
            throw new RefusedException(new InvoiceRefusal.NotManaging(person));
        }
    }

    /** Locked, so that of two who decide at once the second sees what the first did. */
    private PaidInvoice open(UUID invoice) {
        return switch (table.lock(invoice)) {
            case InvoiceTable.Open(PaidInvoice paid) -> paid;
            case InvoiceTable.Decided(boolean accepted, LocalDate on) ->
                    throw new RefusedException(
                            accepted
                                    ? new InvoiceRefusal.AcceptedAlready(on)
                                    : new InvoiceRefusal.DeclinedAlready(on));
        };
    }

    private boolean isOfTeam(PersonId person, InitiativeId initiative) {
        return initiatives
                .of(InitiativeCommand.targetOf(initiative))
                .launched()
                .filter(it -> it.team().includes(person))
                .isPresent();
    }

    private boolean manages(PersonId person) {
        return members.state().isManager(person);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
