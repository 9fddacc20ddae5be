package org.essaim.micro.portfolio.automation;

import module java.base;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.essaim.contract.Capacity;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.member.domain.MemberFacts;
import org.essaim.micro.portfolio.domain.PortfolioEvent;
import org.essaim.micro.portfolio.domain.PortfolioRefusal;
import org.essaim.portfolio.Approval;
import org.essaim.portfolio.ApprovedFiles;
import org.essaim.portfolio.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which files manager volunteers approved, and says so in an event (R16). */
@Component
public class PortfolioApprovals {

    private final ApprovedFiles files;
    private final EventGateway events;
    private final Transactions transactions;
    private final MemberFacts members;
    private final Clock clock;

    PortfolioApprovals(
            JdbcClient jdbc,
            EventGateway events,
            Transactions transactions,
            MemberFacts members,
            Clock clock) {
        this.files = new ApprovedFiles(jdbc);
        this.events = events;
        this.transactions = transactions;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Approving a file again changes nothing.
     *
     * @param digest as {@link Approval} has it
     * @throws RefusedException unless the person is a manager volunteer today
     */
    public void approve(String digest, PersonId person) {
        if (!members.state().capacityOf(person).equals(Optional.of(Capacity.MANAGER))) {
            throw new RefusedException(new PortfolioRefusal.NotManaging(person));
        }
        Approval approval =
                new Approval(digest, person, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        transactions.run(
                () -> {
                    if (files.add(approval)) {
                        events.publish(
                                new PortfolioEvent.Approved(digest, person, approval.approvedOn()));
                    }
                });
    }
}
