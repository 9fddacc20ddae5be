package org.essaim.federation.proof;

import org.essaim.federation.stream.JournalAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Every service can be asked for its journal. */
@AutoConfiguration(after = JournalAutoConfiguration.class)
@Import(JournalProofApi.class)
public class JournalProofAutoConfiguration {}
