package org.essaim.pages.notice;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mails about what waits for people, under {@code essaim.notices}. The mail server is Spring Boot's
 * {@code spring.mail}; without one nothing is sent.
 *
 * @param from the address that mails are from; null means that nothing is sent
 * @param digestAt from what time on the digest of a day is sent, where the division is
 * @param retry after what time a mail server that was away is tried again, twice as long each time,
 *     up to 64 times that
 */
@ConfigurationProperties("essaim.notices")
public record NoticeProperties(
        String from,
        @DefaultValue("07:00") LocalTime digestAt,
        @DefaultValue("1m") Duration retry) {}
