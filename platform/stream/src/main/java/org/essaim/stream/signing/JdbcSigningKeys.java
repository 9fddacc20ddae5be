package org.essaim.stream.signing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keys in PostgreSQL beside anchors that come from configuration and from nowhere else. */
public final class JdbcSigningKeys implements SigningKeys {

    private final JdbcTemplate jdbc;
    private final Map<String, List<StreamKey>> anchors;
    private final Map<String, StreamKey> read = new ConcurrentHashMap<>();

    /**
     * @param anchors streams whose keys are told here once and for all: the database's word on them
     *     counts for nothing
     */
    public JdbcSigningKeys(JdbcTemplate jdbc, Map<String, List<StreamKey>> anchors) {
        this.jdbc = jdbc;
        this.anchors = Map.copyOf(anchors);
    }

    @Override
    public List<StreamKey> of(String stream) {
        List<StreamKey> anchored = anchors.get(stream);
        if (anchored != null) {
            return anchored;
        }
        return jdbc
                .queryForList(
                        "select public_key from signing_key"
                                + " where stream = ? and revoked_at is null order by key_id",
                        String.class,
                        stream)
                .stream()
                .map(base64 -> read.computeIfAbsent(base64, StreamKey::of))
                .toList();
    }

    @Override
    public void register(String stream, StreamKey key) {
        jdbc.update(
                "insert into signing_key (stream, key_id, public_key) values (?, ?, ?)"
                        + " on conflict do nothing",
                stream,
                key.id(),
                key.base64());
    }

    @Override
    public void revoke(String stream, String keyId) {
        jdbc.update(
                "update signing_key set revoked_at = now()"
                        + " where stream = ? and key_id = ? and revoked_at is null",
                stream,
                keyId);
    }
}
