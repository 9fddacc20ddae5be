package org.essaim.stream;

/** What can be done about missing messages: the own ones, and those of others. */
public interface Resends {

    /** Requests the owner of that stream to send it again from that position on. */
    void request(String stream, long from);

    /** Sends the own stream again from that position on. */
    void resend(long from);
}
