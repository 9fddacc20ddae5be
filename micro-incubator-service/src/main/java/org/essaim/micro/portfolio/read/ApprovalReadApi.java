package org.essaim.micro.portfolio.read;

import org.essaim.portfolio.Approval;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which portfolio files may be imported here, and who answers for them. */
@RestController
@RequestMapping("/api/v1/portfolio/approvals")
class ApprovalReadApi {

    private final ApprovalBoard board;

    ApprovalReadApi(ApprovalBoard board) {
        this.board = board;
    }

    /** Who approved which portfolio files, and when, in the order of their digests (R16). */
    @Members
    @GetMapping
    Page<Approval> approvals(PageRequest part) {
        return board.approvals(part);
    }
}
