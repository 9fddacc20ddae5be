package org.essaim.reporting.facts.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.runtime.ContractJson;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of {@code select * from facts} with its message. */
public final class RecordedFactMapper implements RowMapper<RecordedFact> {

    @Override
    public RecordedFact mapRow(ResultSet row, int index) throws SQLException {
        FactKind kind = FactKind.valueOf(row.getString("kind"));
        Integer year = row.getObject("year", Integer.class);
        return new RecordedFact(
                row.getString("stream"),
                row.getLong("position"),
                kind,
                row.getString("division"),
                row.getString("initiative"),
                row.getObject("subject_id", UUID.class),
                row.getObject("true_on", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                year,
                year == null ? null : amount(row),
                madeUp(row),
                ContractJson.mapper().readValue(row.getString("payload"), kind.message()));
    }

    /** Of a row with {@code cents} and {@code half_days}. */
    public static Amount amount(ResultSet row) throws SQLException {
        return Amount.of(row.getLong("cents"), row.getLong("half_days"));
    }

    /** Of a row with {@code made_up}. */
    public static List<String> madeUp(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("made_up").getArray());
    }
}
