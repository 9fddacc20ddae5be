package org.essaim.pages.notice;

import module java.base;

import org.essaim.runtime.ServiceThreads;
import org.essaim.runtime.schedule.DailyTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Sends mails to those who asked for them, at once or once a day, on a thread of its own: whoever
 * waits for a mail server holds up none of the other daily works. It is asked with these: within a
 * minute after something happened, and hardly ever where nothing does (decision 0090).
 */
class NoticeMails implements DailyTask, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMails.class);

    /** The longest pause is that many times two of the first. */
    private static final int MOST_DOUBLED = 6;

    private final Recipients recipients;
    private final NoticeDelivery delivery;
    private final NoticeMailSender mails;
    private final NoticeProperties properties;
    private final Clock clock;
    private final ScheduledExecutorService timer = ServiceThreads.one("notice-mails");
    private final AtomicBoolean asked = new AtomicBoolean();
    private int inVain;

    NoticeMails(
            Recipients recipients,
            NoticeDelivery delivery,
            NoticeMailSender mails,
            NoticeProperties properties,
            Clock clock) {
        this.recipients = recipients;
        this.delivery = delivery;
        this.mails = mails;
        this.properties = properties;
        this.clock = clock;
    }

    /** Once is enough, however often it is asked while a pass or a pause is not over. */
    @Override
    public void reached(LocalDate today) {
        if (mails.isConfigured() && asked.compareAndSet(false, true)) {
            timer.execute(this::pass);
        }
    }

    private void pass() {
        boolean answers = true;
        try {
            answers = everybody();
        } catch (RuntimeException failed) {
            LOG.warn("not all mails were sent, those are later", failed);
        }
        inVain = answers ? 0 : inVain + 1;
        if (answers) {
            asked.set(false);
            return;
        }
        Duration pause = properties.retry().multipliedBy(1L << Math.min(inVain - 1, MOST_DOUBLED));
        LOG.warn("the mail server does not answer, it is tried again in {}", pause);
        timer.schedule(this::pass, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Until the mail server does not answer. */
    private boolean everybody() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        LocalDate today = now.toLocalDate();
        boolean digests = !now.toLocalTime().isBefore(properties.digestAt());
        recipients.forgetBefore(today);
        return recipients.due(today, digests).stream().allMatch(each -> delivery.to(each, today));
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
