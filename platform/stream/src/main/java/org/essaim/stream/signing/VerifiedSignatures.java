package org.essaim.stream.signing;

import module java.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.essaim.stream.Hash;
import org.essaim.stream.StreamKey;
import org.essaim.stream.chain.HashedBytes;

/**
 * What was found valid in this process, so that many services that read the same records verify
 * each signature once (decision 0146). Only what is valid is remembered, by a SHA-256 of all that a
 * signature is about: nobody can have anything else taken for it.
 */
public final class VerifiedSignatures {

    /** Some 15 MB: more than is signed while a thousand services that read it are started. */
    private static final int MOST = 100_000;

    private final int most;
    private final Cache<Hash, Boolean> valid;

    private VerifiedSignatures(int most) {
        this.most = most;
        this.valid = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    /** Of a service alone, which reads each record once. */
    public static VerifiedSignatures none() {
        return new VerifiedSignatures(0);
    }

    /** Of all services of a process. */
    public static VerifiedSignatures shared() {
        return new VerifiedSignatures(MOST);
    }

    /**
     * Whether a signature is valid.
     *
     * @param verify finds it out where it is not remembered
     */
    public boolean contains(
            StreamKey key, byte[] statement, byte[] signature, BooleanSupplier verify) {
        if (most == 0) {
            return verify.getAsBoolean();
        }
        Hash digest = digest(key, statement, signature);
        if (valid.getIfPresent(digest) != null) {
            return true;
        }
        boolean isValid = verify.getAsBoolean();
        if (isValid) {
            valid.put(digest, true);
        }
        return isValid;
    }

    private static Hash digest(StreamKey key, byte[] statement, byte[] signature) {
        return Hash.of(
                new HashedBytes()
                        .text(key.base64())
                        .bytes(signature)
                        .bytes(statement)
                        .toByteArray());
    }
}
