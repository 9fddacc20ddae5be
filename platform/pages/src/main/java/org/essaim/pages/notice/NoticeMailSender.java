package org.essaim.pages.notice;

import module java.base;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.essaim.pages.frame.PageProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes one mail and hands it over: plain text, one link, nobody's name. */
record NoticeMailSender(
        JavaMailSender sender,
        MailProperties server,
        NoticeProperties notices,
        PageProperties pages) {

    private static final String OFF = "/api/v1/notices/off/";
    private static final String PARAGRAPH = "\n\n";

    /** Of one kind; whoever is new to a role would read hundreds of lines. */
    private static final int MOST_OF_A_KIND = 20;

    private static final Comparator<NoticeLine> NEWEST_FIRST =
            Comparator.comparing(
                            NoticeLine::since, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .reversed();

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
     * @param lastDay of mails to this person, unless they come again
     * @param off ends the mails to this person with one click (RFC 8058)
     * @throws MailException if it has not; its text may hold the address, so no log may hold that
     */
    void send(Recipient to, List<NoticeLine> fresh, Optional<LocalDate> lastDay, LinkSecret off) {
        MimeMessage mail = sender.createMimeMessage();
        NoticeWords words = new NoticeWords(to.language());
        try {
            MimeMessageHelper helper =
                    new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            helper.setFrom(notices.from());
            helper.setTo(to.address().value());
            helper.setSubject(words.subject(fresh.size()));
            helper.setText(text(fresh, lastDay, words));
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
    private String text(List<NoticeLine> fresh, Optional<LocalDate> lastDay, NoticeWords words) {
        Map<String, List<NoticeLine>> kinds =
                fresh.stream()
                        .collect(
                                Collectors.groupingBy(
                                        NoticeLine::kind, LinkedHashMap::new, Collectors.toList()));
        String lines =
                kinds.values().stream()
                        .map(kind -> ofOneKind(kind, words))
                        .collect(Collectors.joining(PARAGRAPH));
        String reason =
                Stream.concat(Stream.of(words.reason()), lastDay.map(words::lastDay).stream())
                        .collect(Collectors.joining(" "));
        return String.join(
                PARAGRAPH,
                words.introduction(),
                lines,
                words.page() + "\n" + link("/"),
                reason + "\n");
    }

    private static String ofOneKind(List<NoticeLine> kind, NoticeWords words) {
        Stream<String> lines =
                kind.stream()
                        .sorted(NEWEST_FIRST)
                        .limit(MOST_OF_A_KIND)
                        .map(notice -> "- " + notice.text());
        int more = Math.max(kind.size() - MOST_OF_A_KIND, 0);
        return Stream.concat(lines, more == 0 ? Stream.of() : Stream.of("- " + words.more(more)))
                .collect(Collectors.joining("\n"));
    }

    private String link(String path) {
        return pages.link(path).orElseThrow();
    }
}
