package org.essaim.micro.notice.automation;

import module java.base;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.essaim.micro.notice.domain.LinkSecret;
import org.essaim.micro.notice.read.Notice;
import org.essaim.micro.notice.read.NoticeWords;
import org.essaim.pages.frame.PageProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes one mail and hands it over: plain text, one link, nobody's name. */
@Component
record NoticeMailSender(
        JavaMailSender sender,
        MailProperties server,
        NoticeProperties notices,
        PageProperties pages) {

    private static final String OFF = "/api/v1/notices/off/";
    private static final String PARAGRAPH = "\n\n";

    /** Whether an operator has said where mails go through, from whom, and what they link to. */
    boolean isConfigured() {
        return isSet(server.getHost()) && isSet(notices.from()) && pages.link("/").isPresent();
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }

    /**
     * Returns once the mail server has accepted it.
     *
     * @param off ends the mails to this person with one click (RFC 8058)
     * @throws MailException if it has not; its text may hold the address, so no log may hold that
     */
    void send(Recipient to, List<Notice> fresh, LinkSecret off) {
        MimeMessage mail = sender.createMimeMessage();
        NoticeWords words = new NoticeWords(to.language());
        try {
            MimeMessageHelper helper =
                    new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            helper.setFrom(notices.from());
            helper.setTo(to.address().value());
            helper.setSubject(words.subject(fresh.size()));
            helper.setText(text(fresh, words));
            mail.setHeader("Content-Language", to.language().locale().getLanguage());
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("List-Unsubscribe", "<%s>".formatted(link(OFF + off.value())));
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        } catch (MessagingException unfit) {
            throw new MailPreparationException("no mail can be made", unfit);
        }
        sender.send(mail);
    }

    /** By kind, the one with the most urgent first; in each kind the newest first. */
    private String text(List<Notice> fresh, NoticeWords words) {
        Map<Class<?>, List<Notice>> kinds =
                fresh.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Notice::getClass, LinkedHashMap::new, Collectors.toList()));
        String lines =
                kinds.values().stream()
                        .map(
                                kind ->
                                        kind.stream()
                                                .sorted(
                                                        Comparator.comparing(Notice::since)
                                                                .reversed())
                                                .map(notice -> "- " + words.line(notice))
                                                .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining(PARAGRAPH));
        return String.join(
                PARAGRAPH,
                words.introduction(),
                lines,
                words.page() + "\n" + link("/"),
                words.reason() + "\n");
    }

    private String link(String path) {
        return pages.link(path).orElseThrow();
    }
}
