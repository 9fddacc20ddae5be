package org.essaim.portfolio;

import java.time.LocalDate;
import org.essaim.contract.PersonId;

/**
 * Somebody responsible has approved exactly this file (R16).
 *
 * @param digest of the file's bytes: SHA-256, 64 hexadecimal digits in lower case
 */
public record Approval(String digest, PersonId approvedBy, LocalDate approvedOn) {

    /** What a digest looks like. */
    public static final String DIGEST = "[0-9a-f]{64}";
}
