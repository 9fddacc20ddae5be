package org.essaim.micro.notice.automation;

import module java.base;

import jakarta.mail.SendFailedException;
import org.essaim.micro.notice.domain.Channel;
import org.essaim.micro.notice.domain.LinkSecret;
import org.essaim.micro.notice.read.Notice;
import org.essaim.micro.notice.read.WaitingQuery;
import org.essaim.runtime.write.EntrySecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/**
 * Sends somebody what waits for them and was not sent before. What waits is asked for as late as
 * can be: nobody is reminded of what they did meanwhile.
 */
@Component
class NoticeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

    private final WaitingQuery waiting;
    private final Recipients recipients;
    private final NoticeMailSender mails;

    NoticeDelivery(WaitingQuery waiting, Recipients recipients, NoticeMailSender mails) {
        this.waiting = waiting;
        this.recipients = recipients;
        this.mails = mails;
    }

    /**
     * One mail with all that is new, or none where nothing is.
     *
     * @return whether the mail server answers; if not, nothing was sent
     */
    boolean to(Recipient to, LocalDate today) {
        if (fresh(to).isEmpty()) {
            if (to.channel() == Channel.DIGEST) {
                recipients.done(to, today);
            }
            return true;
        }
        return !recipients.claim(to) || claimed(to, today);
    }

    private List<Notice> fresh(Recipient to) {
        return recipients.unsent(to.person(), waiting.of(to.person()));
    }

    private boolean claimed(Recipient to, LocalDate today) {
        List<Notice> fresh = fresh(to); // another node may have been first
        if (fresh.isEmpty()) {
            recipients.done(to, today);
            return true;
        }
        LinkSecret off = LinkSecret.of(EntrySecrets.random());
        recipients.offers(to.person(), off, today);
        try {
            mails.send(to, fresh, off);
        } catch (MailException failed) {
            return failed(to, off, failed);
        }
        recipients.sent(to, fresh, today);
        return true;
    }

    /** What a server says of an address repeats it, so that only the kind of failure is logged. */
    private boolean failed(Recipient to, LinkSecret off, MailException failed) {
        LOG.warn("a mail to {} was not accepted: {}", to.person(), kind(failed));
        if (isAboutOne(failed)) {
            recipients.refused(to, off);
            return true;
        }
        recipients.release(to, off);
        return false;
    }

    private static boolean isAboutOne(MailException failed) {
        return failed instanceof MailPreparationException
                || failed instanceof MailSendException refused
                        && refused.getFailedMessages().values().stream()
                                .anyMatch(SendFailedException.class::isInstance);
    }

    private static String kind(MailException failed) {
        Throwable cause = failed.getMostSpecificCause();
        return cause == null
                ? failed.getClass().getSimpleName()
                : failed.getClass().getSimpleName() + ", " + cause.getClass().getSimpleName();
    }
}
