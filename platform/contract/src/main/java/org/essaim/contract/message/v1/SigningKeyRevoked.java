package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;

/**
 * From now on this key signs nothing any more; what was consumed before stays.
 *
 * @param keyId as in {@link SigningKeyRegistered}
 */
@MessageType("division.signing-key-revoked.v1")
public record SigningKeyRevoked(DivisionId division, String keyId, LocalDate revokedOn)
        implements CentreMessage {}
