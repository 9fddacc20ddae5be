package org.essaim.testkit;

import module java.base;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A real mail server behind a line that can be cut, on a port that stays the same. */
public final class MailServer implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final ServerSocket line;
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean away;

    public MailServer() {
        server.start();
        try {
            line = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** How a service is started that sends its mails here. */
    public String[] settings(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + line.getLocalPort(),
                                "--essaim.notices.from=essaim@anct.example",
                                "--essaim.notices.retry=PT0.05S",
                                "--essaim.pages.address=https://anct.example/",
                                "--essaim.schedule.every=PT0.1S"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    public void isAway(boolean now) {
        away = now;
    }

    /** How often somebody came while it was away. */
    public int turnedAway() {
        return turnedAway.get();
    }

    /** All that came to that address, in the order in which it came. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> of(mail).equals(address))
                .toList();
    }

    private static String of(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void accept() {
        while (!line.isClosed()) {
            try {
                Socket client = line.accept();
                if (away) {
                    client.close();
                    turnedAway.incrementAndGet();
                } else {
                    Socket to = new Socket("127.0.0.1", server.getSmtp().getPort());
                    Thread.ofVirtual().start(() -> carry(client, to));
                    Thread.ofVirtual().start(() -> carry(to, client));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // one end has closed, and now both are
        }
    }

    @Override
    public void close() {
        server.stop();
        try {
            line.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
