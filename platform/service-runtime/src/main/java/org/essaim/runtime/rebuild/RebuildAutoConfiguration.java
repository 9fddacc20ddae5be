package org.essaim.runtime.rebuild;

import org.essaim.runtime.store.ProcessorsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Every service can rebuild the projections that it names. */
@AutoConfiguration(after = ProcessorsAutoConfiguration.class)
@Import({RebuildTable.class, Rebuilds.class, RebuildsEndpoint.class})
public class RebuildAutoConfiguration {}
