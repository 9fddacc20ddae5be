package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;

/**
 * From now on this key signs what a division publishes.
 *
 * @param keyId the first 16 hexadecimal digits of the SHA-256 of the key's encoding
 * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in base64
 */
@MessageType("division.signing-key-registered.v1")
public record SigningKeyRegistered(
        DivisionId division, String keyId, String publicKey, LocalDate registeredOn)
        implements CentreMessage {}
