package org.essaim.stream.inbox;

import java.time.Clock;
import org.essaim.stream.Receiver;
import org.essaim.stream.chain.ChainVerifier;
import org.essaim.stream.text.FreeTexts;

/**
 * What taking in needs from outside.
 *
 * @param settings name the own stream: what is addressed to others only moves the position, unless
 *     it is wanted too
 * @param businessClock no watermark is ever beyond it
 */
record Surroundings(
        InboxSettings settings,
        InboxLedger ledger,
        JdbcParkingLot parkingLot,
        FreeTexts texts,
        Receiver receiver,
        ChainVerifier verifier,
        Clock businessClock) {

    boolean wants(String recipient) {
        return recipient == null || recipient.equals(settings.own()) || settings.ofOthersToo();
    }
}
