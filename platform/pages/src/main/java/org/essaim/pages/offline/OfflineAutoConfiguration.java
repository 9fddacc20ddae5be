package org.essaim.pages.offline;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** Lets people enter what they did where there is no network. */
@AutoConfiguration
@ConditionalOnWebApplication
@Import({OfflinePage.class, OfflineLogin.class})
public class OfflineAutoConfiguration {}
