package org.essaim.micro.portfolio.read;

import org.essaim.portfolio.Approval;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which portfolio files may be imported here, and who answers for them. */
@RestController
@RequestMapping("/api/v1/portfolio/approvals")
class ApprovalReadApi {

    private static final SortOrder<Approval> BY_DIGEST =
            SortOrder.by("digest collate \"C\"", SortKey::text, Approval::digest)
                    .then(
                            "approved_by collate \"C\"",
                            SortKey::text,
                            each -> each.approvedBy().value());

    private final JdbcClient jdbc;

    ApprovalReadApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who approved which portfolio files, and when, in the order of their digests (R16). */
    @Members
    @GetMapping
    Page<Approval> approvals(PageRequest part) {
        return KeysetQuery.of("select * from portfolio_approval")
                .page(jdbc, BY_DIGEST, RecordMapper.of(Approval.class), part);
    }
}
