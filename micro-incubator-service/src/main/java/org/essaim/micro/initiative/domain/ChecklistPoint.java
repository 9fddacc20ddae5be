package org.essaim.micro.initiative.domain;

/**
 * What a product answers before it is consolidated: three points of security, three of reliability
 * (R81). The answers are kept.
 */
public enum ChecklistPoint {
    /** Security: who can see and change what. */
    ACCESS,
    /** Security: which personal data there are, why, and how long they are kept. */
    PERSONAL_DATA,
    /** Security: how known vulnerabilities are noticed and mended. */
    VULNERABILITIES,
    /** Reliability: where backups are, and when one was last restored. */
    BACKUPS,
    /** Reliability: who notices that it is down, and how. */
    MONITORING,
    /** Reliability: who mends it, also when the team is gone. */
    SUPPORT
}
