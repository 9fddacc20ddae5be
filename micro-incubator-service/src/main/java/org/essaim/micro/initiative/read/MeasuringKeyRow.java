package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.PersonId;

/**
 * A key with which the product measures its use; the key itself is shown to nobody again (R50).
 *
 * @param keyId by which it is revoked
 * @param revokedAt or null while it measures
 */
public record MeasuringKeyRow(UUID keyId, PersonId issuedBy, Instant issuedAt, Instant revokedAt) {}
