package org.essaim.reporting.facts.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.reporting.facts.domain.Fact;
import org.essaim.reporting.facts.domain.Facts;
import org.essaim.reporting.facts.domain.MadeUp;
import org.essaim.runtime.ContractJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every fact once, never changed. When a fact was known is when its author recorded it, as the
 * message itself says, and not when it came here: so a rebuild from the streams gives the same.
 * Facts are written in turn, one transaction after the other, so that none appears behind a head
 * that somebody has counted up to. A trigger adds each to {@code initiative_history} (decision
 * 0128).
 */
@Component
@ProcessingGroup("facts")
class FactLog {

    private static final String INSERT =
            """
            insert into recorded_fact (stream, position, known_at, known_on, true_on,
             kind, division,
                initiative, subject_id, year, cents, half_days, made_up, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict do nothing
            """;

    private static final String TAKEN_BACK =
            """
            select made_up from recorded_fact where stream = ? and subject_id = ?
               and kind in ('SPENT', 'GRANTED') limit 1
            """;

    private static final String IN_TURN =
            "select 1 from pg_advisory_xact_lock(hashtextextended('essaim.fact', 0))";

    private static final String READ_UP_TO =
            """
            insert into fact_stream (stream, position, known_at) values (?, ?, ?)
            on conflict (stream) do update
               set position = greatest(fact_stream.position, excluded.position),
                   known_at = greatest(fact_stream.known_at, excluded.known_at)
            """;

    private final JdbcClient jdbc;

    FactLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            FederationMessage message,
            @MetaDataValue(value = "stream", required = true) String stream,
            @SequenceNumber Long position,
            @MetaDataValue(value = "toldAt", required = true) String recorded) {
        Instant recordedAt = Instant.parse(recorded);
        jdbc.sql(IN_TURN).query(Integer.class).single();
        Facts.of(message).ifPresent(fact -> add(fact, stream, position, recordedAt));
        jdbc.sql(READ_UP_TO).params(stream, position, recordedAt.atOffset(ZoneOffset.UTC)).update();
    }

    void add(Fact fact, String stream, long position, Instant knownAt) {
        LocalDate knownOn = BusinessDay.of(knownAt);
        LocalDate trueOn = fact.trueOn() == null ? knownOn : fact.trueOn();
        DivisionId division = fact.message().division();
        Amount moved = fact.moved();
        Integer year = fact.year();
        if (moved != null && year == null) {
            year = trueOn.getYear();
        }
        jdbc.sql(INSERT)
                .params(
                        stream,
                        position,
                        knownAt.atOffset(ZoneOffset.UTC),
                        knownOn,
                        trueOn,
                        fact.kind().name(),
                        division == null ? null : division.value(),
                        fact.initiative() == null ? null : fact.initiative().value(),
                        fact.subject(),
                        year,
                        moved == null ? null : moved.money().cents(),
                        moved == null ? null : moved.time().halfDays(),
                        madeUp(fact, stream),
                        ContractJson.mapper().writeValueAsString(fact.message()))
                .update();
    }

    /** What is taken back stands before it in the same stream. */
    private String[] madeUp(Fact fact, String stream) {
        if (MadeUp.TAKING_BACK.contains(fact.kind())) {
            return jdbc.sql(TAKEN_BACK)
                    .params(stream, fact.subject())
                    .query((row, _) -> (String[]) row.getArray("made_up").getArray())
                    .optional()
                    .orElse(new String[0]);
        }
        return MadeUp.in(fact.message()).toArray(String[]::new);
    }
}
