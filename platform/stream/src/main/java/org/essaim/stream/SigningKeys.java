package org.essaim.stream;

import module java.base;

import org.springframework.jdbc.core.JdbcTemplate;

/** Whose signature is valid on which stream; a stream without a key is not read at all. */
public final class SigningKeys {

    private final JdbcTemplate jdbc;
    private final Map<String, List<StreamKey>> anchors;
    private final Map<String, StreamKey> read = new ConcurrentHashMap<>();

    /**
     * @param anchors streams whose keys are fixed here: what the database has of them is ignored
     */
    public SigningKeys(JdbcTemplate jdbc, Map<String, List<StreamKey>> anchors) {
        this.jdbc = jdbc;
        this.anchors = Map.copyOf(anchors);
    }

    /** The keys that may sign this stream now. */
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
                .map(base64 -> read.computeIfAbsent(base64, StreamKey::new))
                .toList();
    }

    /** Streams of which every key was revoked: nobody may publish on them any more. */
    public Set<String> closed() {
        List<String> closed =
                jdbc.queryForList(
                        "select stream from signing_key group by stream"
                                + " having bool_and(revoked_at is not null)",
                        String.class);
        return closed.stream()
                .filter(stream -> !anchors.containsKey(stream))
                .collect(Collectors.toSet());
    }

    /**
     * From now on this key may sign that stream; one that was revoked stays revoked. Joins the
     * caller's transaction where there is one.
     */
    public void register(String stream, StreamKey key) {
        jdbc.update(
                "insert into signing_key (stream, key_id, public_key) values (?, ?, ?)"
                        + " on conflict do nothing",
                stream,
                key.id(),
                key.base64());
    }

    /**
     * From now on nothing that this key signed is valid; what was accepted stays. What it signed
     * and was not accepted comes again with the signature of another key.
     */
    public void revoke(String stream, String keyId) {
        jdbc.update(
                "update signing_key set revoked_at = now()"
                        + " where stream = ? and key_id = ? and revoked_at is null",
                stream,
                keyId);
    }
}
