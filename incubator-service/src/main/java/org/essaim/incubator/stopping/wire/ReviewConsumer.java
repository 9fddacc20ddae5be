package org.essaim.incubator.stopping.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Flag;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.incubator.stopping.domain.Evidence;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.read.ReviewProjection;
import org.springframework.stereotype.Component;

/** Keeps what divisions publish of expenses and use, for reviews of funding (R60, R61, R68). */
@Component
@ProcessingGroup("stopping")
class ReviewConsumer {

    private final ReviewProjection reviews;

    ReviewConsumer(ReviewProjection reviews) {
        this.reviews = reviews;
    }

    @EventHandler
    void on(InitiativeSpent m) {
        boolean imported = m.flags().contains(Flag.IMPORTED);
        reviews.spent(
                m.division(),
                m.initiative(),
                new Expense(m.expenseId(), m.spentOn(), m.amount(), imported, false));
    }

    @EventHandler
    void on(InitiativeExpenseReversed m) {
        reviews.reversed(m.division(), m.initiative(), m.expenseId());
    }

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        reviews.measured(
                m.division(),
                m.initiative(),
                new Evidence(m.evidenceId(), m.measuredOn(), m.users(), m.level()));
    }

    @EventHandler
    void on(InitiativeClosed m) {
        reviews.ended(m.division(), m.initiative(), m.closedOn());
    }

    @EventHandler
    void on(InitiativeIntegrated m) {
        reviews.ended(m.division(), m.initiative(), m.integratedOn());
    }

    @EventHandler
    void on(PortfolioImportStarted m) {
        reviews.importStarted(m.division(), m.importId());
    }

    @EventHandler
    void on(PortfolioImported m) {
        reviews.imported(m.division(), m.importId(), m.asOf());
    }
}
