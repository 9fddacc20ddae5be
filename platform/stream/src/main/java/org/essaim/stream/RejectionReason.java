package org.essaim.stream;

import java.util.Locale;

/** Why a record on a topic was rejected; none of it is ever applied. */
public enum RejectionReason {

    /** It names another source than the owner of its topic. */
    WRONG_SOURCE,

    /** It lacks what every record has, or has it in another form. */
    UNREADABLE,

    /** Its content is not that of its hash. */
    ALTERED,

    /** No signature covers it. */
    UNSIGNED,

    /** It is signed with a key that may not sign this stream: never registered, or revoked. */
    UNKNOWN_KEY,

    /** Its signature is not that of the key that it names. */
    WRONG_SIGNATURE,

    /** Its position is taken by another record, and nothing signed covers this one. */
    OFF_CHAIN,

    /** A signed request that was made before: somebody sent it a second time. */
    STALE,

    /** It was accepted before, to the letter. Harmless, and what a replay consists of. */
    REPEATED;

    /** As it is counted and shown: {@code wrong-source}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
