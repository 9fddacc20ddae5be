package org.essaim.incubator.generalization.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.IrritantCategory;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.federation.text.ShownTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cases without an irritant are about, as far as it is not redacted (R76, R100). */
@Component
class Descriptions {

    private final JdbcClient jdbc;

    Descriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Description> of(UUID caseId) {
        return jdbc.sql("select * from generalization_description where case_id = ?")
                .param(caseId)
                .query(this::description)
                .optional();
    }

    private Description description(ResultSet row, int number) throws SQLException {
        return new Description(
                IrritantCategory.valueOf(row.getString("category")),
                tags((String[]) row.getArray("tag_digests").getArray()),
                row.getString("described_by"),
                row.getObject("described_on", LocalDate.class));
    }

    private List<ShownTexts.Text> tags(String[] digests) {
        return jdbc.sql(
                        """
                        select digest, text, redacted_at is not null as redacted from free_text
                         where stream = ? and digest = any(?) order by text, digest
                        """)
                .params(DivisionStream.CENTRE, digests)
                .query(
                        (row, _) ->
                                new ShownTexts.Text(
                                        row.getString("digest"),
                                        row.getString("text"),
                                        row.getBoolean("redacted")))
                .list();
    }
}
