package org.essaim.micro.portfolio.automation;

import module java.base;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.essaim.federation.stream.ClaimGuard;
import org.essaim.micro.portfolio.domain.PortfolioEvent;
import org.essaim.portfolio.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tracks unfinished imports. Until an import is complete, the division does not claim that its
 * records are complete (R64), and no term ends in which the rest of the file still spends (R29). A
 * killed import stays unfinished until it is sent again.
 */
@Component
public record ImportsInProgress(JdbcClient jdbc, EventGateway events, Transactions transactions)
        implements ClaimGuard {

    public void start(UUID importId, LocalDate asOf) {
        transactions.run(
                () -> {
                    jdbc.sql("insert into portfolio_import (import_id, as_of) values (?, ?)")
                            .params(importId, asOf)
                            .update();
                    events.publish(new PortfolioEvent.ImportStarted(importId, asOf));
                });
    }

    /**
     * Completes this import, and those as of no later day that were killed or had unreadable lines:
     * what is in them is fully imported now (R16).
     */
    public void complete(UUID importId, LocalDate asOf) {
        transactions.run(
                () -> {
                    jdbc.sql("delete from portfolio_import where as_of <= ?").param(asOf).update();
                    events.publish(new PortfolioEvent.Imported(importId, asOf));
                });
    }

    public boolean any() {
        return jdbc.sql("select exists (select 1 from portfolio_import)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean mayClaim() {
        return !any();
    }
}
