package org.essaim.federation.stream;

import org.essaim.stream.signing.InvalidKeyException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One clear line instead of a stack trace where a service could not sign or verify. */
public final class InvalidSigningKeyAnalyzer extends AbstractFailureAnalyzer<InvalidKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, InvalidKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Make a key with `openssl genpkey -algorithm ed25519 -out FILE`, name the file in"
                        + " essaim.signing.key-file, and have the public key (`openssl pkey -in"
                        + " FILE -pubout -outform DER | base64 -w0`) registered at the centre or,"
                        + " of the centre and reporting, set in essaim.signing.trusted.",
                cause);
    }
}
