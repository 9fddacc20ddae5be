package org.essaim.incubator.division.read;

import java.time.LocalDate;

/**
 * A key with which a division signs or signed.
 *
 * @param revokedOn from that day on it is trusted no more; null while it is
 */
public record SigningKeyRow(
        String keyId, String publicKey, LocalDate registeredOn, LocalDate revokedOn) {}
