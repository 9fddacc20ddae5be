package org.essaim.stream.inbox;

import java.time.Clock;
import org.essaim.stream.Receiver;
import org.essaim.stream.chain.ChainVerifier;

/**
 * What taking in needs from outside.
 *
 * @param own the own stream: what is addressed to others only moves the position
 * @param businessClock no watermark is ever beyond it
 */
record Surroundings(
        String own,
        InboxLedger ledger,
        JdbcParkingLot parkingLot,
        Receiver receiver,
        ChainVerifier verifier,
        Clock businessClock) {}
