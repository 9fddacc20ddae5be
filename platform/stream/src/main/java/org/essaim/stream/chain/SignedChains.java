package org.essaim.stream.chain;

import module java.base;

import org.essaim.stream.RejectionReason;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.stream.signing.KeySignature;
import org.essaim.stream.signing.SignatureCheck;
import org.essaim.stream.signing.VerifiedSignatures;

/** Hashes are those of the content, signatures those of the keys that may sign the stream. */
public final class SignedChains implements ChainVerifiers {

    private final SigningKeys keys;
    private final VerifiedSignatures verified;

    /** Made once a key; whether the key is still valid is another question. */
    private final Map<StreamKey, SignatureCheck> checks = new ConcurrentHashMap<>();

    /** Of a service alone. */
    public SignedChains(SigningKeys keys) {
        this(keys, VerifiedSignatures.none());
    }

    /**
     * @param verified what need not be verified again
     */
    public SignedChains(SigningKeys keys, VerifiedSignatures verified) {
        this.keys = keys;
        this.verified = verified;
    }

    @Override
    public boolean knows(String stream) {
        return !keys.of(stream).isEmpty();
    }

    @Override
    public ChainVerifier of(String stream) {
        return new Verifier(
                stream,
                keys.of(stream).stream().collect(Collectors.toMap(StreamKey::id, this::check)),
                verified);
    }

    private SignatureCheck check(StreamKey key) {
        return checks.computeIfAbsent(key, SignatureCheck::new);
    }

    /**
     * @param trusted the same check for the same key, so that equal verifiers find the same
     */
    private record Verifier(
            String stream, Map<String, SignatureCheck> trusted, VerifiedSignatures verified)
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
            byte[] bytes = statement.get();
            boolean isValid =
                    verified.contains(
                            check.key(),
                            bytes,
                            signature.bytes(),
                            () -> check.passes(bytes, signature.bytes()));
            return isValid ? Optional.empty() : Optional.of(RejectionReason.WRONG_SIGNATURE);
        }
    }
}
