package org.essaim.stream;

/** What has to be said to the owners of streams: what is missing, and what is here. */
public interface Resends {

    /** Requests the owner of that stream to send it again from that position on. */
    void request(String stream, long from);

    /** Sends the own stream again from that position on. */
    void resend(long from);

    /** Something of others was ingested, which is acknowledged soon. */
    default void ingested() {}
}
