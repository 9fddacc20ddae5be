package org.essaim.micro.portfolio.write;

import jakarta.validation.constraints.Pattern;
import org.essaim.contract.Role;
import org.essaim.micro.portfolio.automation.PortfolioApprovals;
import org.essaim.portfolio.Approval;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A manager volunteer answers for what is imported (R16). */
@RestController
@RequestMapping("/api/v1/portfolio/approvals")
class PortfolioApprovalApi {

    private final PortfolioApprovals approvals;

    PortfolioApprovalApi(PortfolioApprovals approvals) {
        this.approvals = approvals;
    }

    /**
     * Approves exactly the portfolio file that has this digest; refused for anybody but a manager
     * volunteer, and whoever approves a file does not import it (R16).
     *
     * @param digest SHA-256 of the file's bytes, as {@code sha256sum} prints it
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PutMapping("/{digest}")
    ResponseEntity<Created> approve(
            @PathVariable @Pattern(regexp = Approval.DIGEST) String digest, Caller caller) {
        approvals.approve(digest, caller.person());
        return Created.of(digest, "/api/v1/portfolio/approvals");
    }
}
