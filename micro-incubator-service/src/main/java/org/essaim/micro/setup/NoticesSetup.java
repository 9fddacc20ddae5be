package org.essaim.micro.setup;

import org.essaim.micro.notice.automation.NoticeProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Whether and how people are written to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class NoticesSetup {}
