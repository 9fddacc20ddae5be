package org.essaim.web.identity;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The provider's public keys in the service's own database, a row an issuer. */
final class ProviderKeyTable implements ProviderKeyCache {

    private final JdbcClient jdbc;

    ProviderKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Remembered> of(String issuer) {
        return jdbc.sql("select jwks::text, fetched_at from identity_keys where issuer = ?")
                .param(issuer)
                .query(
                        (row, _) ->
                                new Remembered(
                                        row.getString("jwks"),
                                        row.getTimestamp("fetched_at").toInstant()))
                .optional();
    }

    @Override
    public void remember(String issuer, Remembered keys) {
        jdbc.sql(
                        """
                        insert into identity_keys (issuer, jwks, fetched_at) values (?, ?::jsonb, ?)
                        on conflict (issuer) do update
                           set jwks = excluded.jwks, fetched_at = excluded.fetched_at
                        """)
                .params(issuer, keys.jwks(), Timestamp.from(keys.fetchedAt()))
                .update();
    }
}
