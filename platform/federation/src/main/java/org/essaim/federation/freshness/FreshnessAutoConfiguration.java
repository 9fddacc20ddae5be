package org.essaim.federation.freshness;

import org.essaim.federation.stream.JournalAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Every service can be asked how far it is. */
@AutoConfiguration(after = JournalAutoConfiguration.class)
@Import(FreshnessApi.class)
public class FreshnessAutoConfiguration {}
