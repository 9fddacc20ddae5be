package org.essaim.web.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The provider's public keys in the service's own database, one row an issuer. */
final class ProviderKeyTable implements ProviderKeyStore {

    private final JdbcClient jdbc;

    ProviderKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> find(String issuer) {
        return jdbc.sql("select jwks::text from identity_keys where issuer = ?")
                .param(issuer)
                .query(String.class)
                .optional();
    }

    @Override
    public void save(String issuer, String jwks) {
        jdbc.sql(
                        """
                        insert into identity_keys (issuer, jwks, fetched_at)
                        values (?, ?::jsonb, current_timestamp)
                        on conflict (issuer) do update
                           set jwks = excluded.jwks, fetched_at = excluded.fetched_at
                        """)
                .params(issuer, jwks)
                .update();
    }
}
