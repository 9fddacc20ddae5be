package org.essaim.micro.portfolio.read;

import org.essaim.portfolio.Approval;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which portfolio files were approved, and by whom (R16). */
@Component
public record ApprovalBoard(JdbcClient jdbc) {

    private static final SortOrder<Approval> BY_DIGEST =
            SortOrder.by("digest collate \"C\"", SortKey::text, Approval::digest)
                    .then(
                            "approved_by collate \"C\"",
                            SortKey::text,
                            each -> each.approvedBy().value());

    /** In the order of their digests. */
    public Page<Approval> approvals(PageRequest part) {
        return KeysetQuery.of("select * from portfolio_approval")
                .page(jdbc, BY_DIGEST, RecordMapper.of(Approval.class), part);
    }
}
