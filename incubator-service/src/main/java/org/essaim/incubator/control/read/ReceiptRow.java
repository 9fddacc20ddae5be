package org.essaim.incubator.control.read;

import java.time.LocalDate;

/**
 * A receipt that was attached to an expense in its division.
 *
 * @param fingerprint SHA-256 of the file, in hexadecimal
 */
public record ReceiptRow(String fingerprint, LocalDate attachedOn) {}
