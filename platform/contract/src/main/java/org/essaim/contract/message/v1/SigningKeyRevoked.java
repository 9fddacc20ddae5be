package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;

/**
 * From now on this key vouches for nothing any more; what was taken in stays.
 *
 * @param keyId as in {@link SigningKeyRegistered}
 */
@MessageType("division.signing-key-revoked.v1")
public record SigningKeyRevoked(DivisionId division, String keyId, LocalDate revokedOn)
        implements CentreMessage {}
