package org.essaim.pages.notice;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a service has that writes to people; it imports this, and has a {@link NoticeSource}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
@Import({
    CalendarFeed.class,
    CalendarReadApi.class,
    CalendarWriteApi.class,
    NoticeDelivery.class,
    NoticeMailSender.class,
    NoticeMails.class,
    NoticePage.class,
    NoticePreferences.class,
    NoticeReadApi.class,
    NoticeWriteApi.class,
    Recipients.class
})
public class NoticesSetup {}
