package org.essaim.stream.chain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.essaim.stream.RefusalReason;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.stream.signing.Seal;
import org.essaim.stream.signing.SignatureCheck;

/** Hashes are those of the content, signatures those of the keys that may sign the stream. */
public final class SignedChains implements ChainVerifiers {

    private final SigningKeys keys;

    /** Made once a key, as a key says nothing of whether it still counts. */
    private final Map<StreamKey, SignatureCheck> checks = new ConcurrentHashMap<>();

    public SignedChains(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean know(String stream) {
        return !keys.of(stream).isEmpty();
    }

    @Override
    public ChainVerifier of(String stream) {
        return new Verifier(stream);
    }

    private SignatureCheck check(StreamKey key) {
        return checks.computeIfAbsent(key, SignatureCheck::new);
    }

    private final class Verifier implements ChainVerifier {

        private final String stream;
        private Map<String, SignatureCheck> trusted;

        private Verifier(String stream) {
            this.stream = stream;
        }

        @Override
        public boolean isWhole(JournalEntry entry) {
            return entry.isWhole(stream);
        }

        @Override
        public Optional<RefusalReason> objection(Supplier<byte[]> statement, Seal seal) {
            if (seal == null) {
                return Optional.of(RefusalReason.UNSIGNED);
            }
            if (trusted == null) {
                trusted =
                        keys.of(stream).stream()
                                .collect(Collectors.toMap(StreamKey::id, SignedChains.this::check));
            }
            SignatureCheck check = trusted.get(seal.keyId());
            if (check == null) {
                return Optional.of(RefusalReason.UNKNOWN_KEY);
            }
            return check.passes(statement.get(), seal.signature())
                    ? Optional.empty()
                    : Optional.of(RefusalReason.WRONG_SIGNATURE);
        }
    }
}
