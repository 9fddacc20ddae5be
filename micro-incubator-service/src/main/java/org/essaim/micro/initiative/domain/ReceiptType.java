package org.essaim.micro.initiative.domain;

/** What kind of file shows that something was paid (R95). */
public enum ReceiptType {
    PDF,
    JPEG,
    PNG
}
