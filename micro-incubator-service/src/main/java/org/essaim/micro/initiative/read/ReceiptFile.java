package org.essaim.micro.initiative.read;

import org.essaim.micro.initiative.domain.ReceiptType;

/**
 * A receipt as it is kept.
 *
 * @param own whether who asks is of the team, or recorded the expense
 */
record ReceiptFile(ReceiptType type, byte[] content, boolean own) {}
