package org.essaim.runtime.write;

import module java.base;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an entry shows once and never again, such as a key: random, and the same once more for
 * whoever sends the same request again with its {@code Idempotency-Key} (R17). It follows from that
 * key, which is not stored, and from a secret of this service, which nobody who sends keys knows.
 */
public final class EntrySecrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    public EntrySecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param entry that the request makes
     * @return 32 bytes that nobody can guess
     */
    public byte[] of(UUID entry) {
        return KeyedRequest.current()
                .map(request -> following(entry + " " + request.key()))
                .orElseGet(EntrySecrets::random);
    }

    private byte[] following(String from) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(own(), ALGORITHM));
            return mac.doFinal(from.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] own() {
        return stored().orElseGet(
                        () -> {
                            jdbc.sql(
                                            """
                                            insert into entry_secret (secret) values (?)
                                            on conflict do nothing
                                            """)
                                    .param(random())
                                    .update();
                            return stored().orElseThrow();
                        });
    }

    private Optional<byte[]> stored() {
        return jdbc.sql("select secret from entry_secret").query(byte[].class).optional();
    }

    /** 32 bytes that nobody can guess, of no request. */
    public static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
