package org.essaim.incubator.office.read;

import module java.base;

import org.essaim.contract.OfficeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which offices may sponsor (R92). */
@RestController
@RequestMapping("/api/v1/offices")
public class OfficeReadApi {

    private static final String OFFICES =
            """
            select o.*, t.text as name from office o
              left join shown_text t on t.stream = :own and t.digest = o.name_digest
            """;

    private static final SortOrder<OfficeRow> BY_ID =
            SortOrder.by("o.office collate \"C\"", SortKey::text, row -> row.office().value());

    private final JdbcClient jdbc;

    OfficeReadApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The offices that may sponsor, by id (R92).
     *
     * @param retired true shows those that were on the list, and are no more
     */
    @Members
    @GetMapping
    public Page<OfficeRow> offices(
            @RequestParam(defaultValue = "false") boolean retired, PageRequest part) {
        return KeysetQuery.of(OFFICES)
                .param("own", DivisionStream.CENTRE)
                .when(retired, "o.retired_on is not null")
                .when(!retired, "o.retired_on is null")
                .page(jdbc, BY_ID, RecordMapper.of(OfficeRow.class), part);
    }

    /** One office, on the list or not any more (R92). */
    @Members
    @GetMapping("/{office}")
    public OfficeRow office(@PathVariable OfficeId office) {
        return jdbc.sql(OFFICES + " where o.office = :office")
                .param("own", DivisionStream.CENTRE)
                .param("office", office.value())
                .query(RecordMapper.of(OfficeRow.class))
                .optional()
                .orElseThrow(() -> new NotFoundException(OfficeId.class, office));
    }
}
