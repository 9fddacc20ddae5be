package org.essaim.micro.initiative.write;

import module java.base;

import org.essaim.contract.Sha256;
import org.essaim.micro.initiative.domain.Receipt;
import org.essaim.micro.initiative.domain.ReceiptType;

/** A file as it is kept: what it shows, and nothing of who made it, where and with what (R100). */
record CleanFile(ReceiptType type, byte[] content) {

    /** What events say of it. */
    Receipt receipt() {
        byte[] digest = Sha256.digest().digest(content);
        return new Receipt(type, content.length, "sha256:" + HexFormat.of().formatHex(digest));
    }
}
