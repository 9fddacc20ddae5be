package org.essaim.micro.office.read;

import module java.base;

import org.essaim.contract.OfficeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.office.domain.Offices;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices that may sponsor now. */
@Component
public record OfficeBoard(JdbcClient jdbc) implements Offices {

    private static final SortOrder<OfficeRow> BY_ID =
            SortOrder.by("o.office collate \"C\"", SortKey::text, row -> row.office().value());

    @Override
    public SortedSet<OfficeId> listed() {
        return jdbc
                .sql("select office from office where retired_on is null")
                .query(String.class)
                .stream()
                .map(OfficeId::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By id, as far as the centre's list has arrived here. */
    public Page<OfficeRow> offices(PageRequest part) {
        return KeysetQuery.of(
                        """
                        select o.*, t.text as name from office o
                          left join shown_text t on t.stream = :centre and t.digest = o.name_digest
                        """)
                .param("centre", DivisionStream.CENTRE)
                .when(true, "o.retired_on is null")
                .page(jdbc, BY_ID, RecordMapper.of(OfficeRow.class), part);
    }

    /**
     * An office that a start-up can name as its sponsor (R35, R92).
     *
     * @param name {@code [redacted]} where it was (R100); null while it is not disclosed
     */
    public record OfficeRow(OfficeId office, String name, LocalDate listedOn) {}
}
