package org.essaim.pages.notice;

import module java.base;

import jakarta.mail.SendFailedException;
import org.essaim.runtime.write.EntrySecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/**
 * Sends somebody what waits for them and was not sent before. What waits is asked for as late as
 * can be: nobody is reminded of what they did meanwhile.
 */
class NoticeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

    private final NoticeSource source;
    private final Recipients recipients;
    private final NoticeMailSender mails;

    NoticeDelivery(NoticeSource source, Recipients recipients, NoticeMailSender mails) {
        this.source = source;
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

    private List<NoticeLine> fresh(Recipient to) {
        return recipients.unsent(to.person(), source.waiting(to.person(), to.language()));
    }

    private boolean claimed(Recipient to, LocalDate today) {
        List<NoticeLine> fresh = fresh(to); // another node may have been first
        if (fresh.isEmpty()) {
            recipients.done(to, today);
            return true;
        }
        LinkSecret off = LinkSecret.of(EntrySecrets.random());
        recipients.offers(to.person(), off, today);
        try {
            mails.send(to, fresh, source.lastDay(to.person()), off);
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
