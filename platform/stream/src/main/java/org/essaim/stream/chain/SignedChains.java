package org.essaim.stream.chain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.essaim.stream.RefusalReason;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.stream.signing.Seal;

/** Hashes are those of the content, signatures those of the keys that may sign the stream. */
public final class SignedChains implements ChainVerifiers {

    private final SigningKeys keys;

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

    private final class Verifier implements ChainVerifier {

        private final String stream;
        private List<StreamKey> trusted;

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
                trusted = keys.of(stream);
            }
            Optional<StreamKey> key =
                    trusted.stream().filter(each -> each.id().equals(seal.keyId())).findFirst();
            if (key.isEmpty()) {
                return Optional.of(RefusalReason.UNKNOWN_KEY);
            }
            return key.get().signed(statement.get(), seal.signature())
                    ? Optional.empty()
                    : Optional.of(RefusalReason.WRONG_SIGNATURE);
        }
    }
}
