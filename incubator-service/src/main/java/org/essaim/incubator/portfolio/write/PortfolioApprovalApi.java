package org.essaim.incubator.portfolio.write;

import module java.base;

import jakarta.validation.constraints.Pattern;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Role;
import org.essaim.incubator.portfolio.domain.PortfolioEvent;
import org.essaim.portfolio.Approval;
import org.essaim.portfolio.ApprovedFiles;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director answers for what is imported (R16). */
@RestController
@RequestMapping("/api/v1/portfolio/approvals")
class PortfolioApprovalApi {

    private final ApprovedFiles files;
    private final EventGateway events;
    private final UnitOfWorkRunner unit;
    private final Clock clock;

    PortfolioApprovalApi(JdbcClient jdbc, EventGateway events, UnitOfWorkRunner unit, Clock clock) {
        this.files = new ApprovedFiles(jdbc);
        this.events = events;
        this.unit = unit;
        this.clock = clock;
    }

    /**
     * Approves exactly the portfolio file that has this digest; whoever approves a file does not
     * import it (R16).
     *
     * @param digest SHA-256 of the file's bytes, as {@code sha256sum} prints it
     */
    @Allowed(Role.DIRECTOR)
    @PutMapping("/{digest}")
    ResponseEntity<Created> approve(
            @PathVariable @Pattern(regexp = Approval.DIGEST) String digest, Caller caller) {
        LocalDate today = BusinessDay.of(clock.instant());
        unit.run(
                () -> {
                    if (files.add(new Approval(digest, caller.person(), today))) {
                        events.publish(new PortfolioEvent.Approved(digest, caller.person(), today));
                    }
                });
        return Created.of(digest, "/api/v1/portfolio/approvals");
    }
}
