package org.essaim.incubator.division.automation;

import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;

/** The centre trusts a key from its registration on, and no more from its revocation on. */
@SameTransaction
public class WhenSigningKeysChangeThenTrustThem {

    private final SigningKeys keys;

    WhenSigningKeysChangeThenTrustThem(SigningKeys keys) {
        this.keys = keys;
    }

    public void on(FederationEvent.KeyRegistered event) {
        keys.register(DivisionStream.of(event.division()), new StreamKey(event.publicKey()));
    }

    public void on(FederationEvent.KeyRevoked event) {
        keys.revoke(DivisionStream.of(event.division()), event.keyId());
    }
}
