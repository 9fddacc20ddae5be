package org.essaim.stream.inbox;

import module java.base;

import org.essaim.stream.DeadLetterQueue;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.chain.ChainVerifiers;
import org.essaim.stream.text.FreeTexts;

/**
 * What ingestion needs from outside.
 *
 * @param settings with the own stream: what is addressed to others only moves the position, unless
 *     it is wanted too
 * @param businessClock no watermark is ever beyond it
 * @param machineClock control records of a later time are rejected
 */
record InboxDependencies(
        InboxSettings settings,
        InboxState state,
        RejectedRecords rejections,
        DeadLetterQueue deadLetters,
        FreeTexts texts,
        RecordConsumer consumer,
        ChainVerifiers verifiers,
        Clock businessClock,
        InstantSource machineClock) {

    boolean wants(String recipient) {
        return recipient == null
                || recipient.equals(settings.own())
                || settings.addressedToOthers();
    }
}
