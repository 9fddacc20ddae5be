package org.essaim.stream.inbox;

import org.essaim.stream.Hash;

/**
 * Where the hearing of a stream stands, as its locked row says.
 *
 * @param position the last message that was taken in
 * @param hash of that message
 */
record Place(long position, Hash hash, boolean quarantined) {}
