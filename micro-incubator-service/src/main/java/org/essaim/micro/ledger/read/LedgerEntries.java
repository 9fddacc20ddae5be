package org.essaim.micro.ledger.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The division's books entry by entry, the latest first. */
@Component
public class LedgerEntries {

    /** What an entry takes from one account is booked before what it gives to the other. */
    private static final String ROWS =
            """
            select l.position, l.what, nullif(l.initiative, '') as initiative, t.text as title,
                   l.cents, l.half_days, l.on_day as day
              from (select b.position, b.what, b.cents, b.half_days, b.on_day,
                           split_part(case when b.account like '%:%' then b.account
                                           else a.account end, ':', 2) as initiative
                      from ledger_leg b join ledger_leg a
                        on a.entry_id = b.entry_id and a.position < b.position
                     where b.position < :before
                     order by b.position desc limit :most) l
              left join initiative i on i.initiative = l.initiative
              left join shown_text t on t.stream = :stream and t.digest = i.title_digest
             order by l.position desc
            """;

    private final JdbcClient jdbc;
    private final String stream;

    LedgerEntries(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** From the one before the place in the list on. */
    public Page<LedgerEntryRow> entries(PageRequest part) {
        SortKey after = part.key(1);
        return part.page(
                jdbc.sql(ROWS)
                        .param("before", after == null ? Long.MAX_VALUE : after.number(0))
                        .param("stream", stream)
                        .param("most", part.most())
                        .query(RecordMapper.of(LedgerEntryRow.class))
                        .list(),
                row -> SortKey.of(row.position()));
    }
}
