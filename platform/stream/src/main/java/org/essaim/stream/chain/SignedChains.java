package org.essaim.stream.chain;

import module java.base;

import org.essaim.stream.RejectionReason;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.stream.signing.KeySignature;
import org.essaim.stream.signing.SignatureCheck;

/** Hashes are those of the content, signatures those of the keys that may sign the stream. */
public final class SignedChains implements ChainVerifiers {

    private final SigningKeys keys;

    /** Made once a key; whether the key is still valid is another question. */
    private final Map<StreamKey, SignatureCheck> checks = new ConcurrentHashMap<>();

    public SignedChains(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean knows(String stream) {
        return !keys.of(stream).isEmpty();
    }

    @Override
    public ChainVerifier of(String stream) {
        return new Verifier(
                stream,
                keys.of(stream).stream().collect(Collectors.toMap(StreamKey::id, this::check)));
    }

    private SignatureCheck check(StreamKey key) {
        return checks.computeIfAbsent(key, SignatureCheck::new);
    }

    /**
     * @param trusted the same check for the same key, so that equal verifiers find the same
     */
    private record Verifier(String stream, Map<String, SignatureCheck> trusted)
            implements ChainVerifier {

        @Override
        public boolean isWhole(JournalEntry entry) {
            return entry.isWhole(stream);
        }

        @Override
        public Optional<RejectionReason> rejection(
                Supplier<byte[]> statement, KeySignature signature) {
            if (signature == null) {
                return Optional.of(RejectionReason.UNSIGNED);
            }
            SignatureCheck check = trusted.get(signature.keyId());
            if (check == null) {
                return Optional.of(RejectionReason.UNKNOWN_KEY);
            }
            return check.passes(statement.get(), signature.bytes())
                    ? Optional.empty()
                    : Optional.of(RejectionReason.WRONG_SIGNATURE);
        }
    }
}
