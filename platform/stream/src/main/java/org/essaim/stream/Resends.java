package org.essaim.stream;

/** What can be done about missing messages: the own ones, and those that others miss. */
public interface Resends {

    /** Asks the owner of that stream to send it again from that position on. */
    void ask(String stream, long from);

    /** Sends the own stream again from that position on. */
    void sendAgain(long from);
}
