package org.essaim.incubator.setup;

import org.essaim.incubator.webhook.automation.WebhookProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What is sent to other programs, and where to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhooksSetup {}
