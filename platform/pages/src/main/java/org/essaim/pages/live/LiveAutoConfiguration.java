package org.essaim.pages.live;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** Lets pages that are open follow what changes. */
@AutoConfiguration
@ConditionalOnWebApplication
@Import(LivePages.class)
public class LiveAutoConfiguration {}
