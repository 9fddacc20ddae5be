package org.essaim.federation.objective;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Every service measures what it promises; a service with a further promise uses the metrics. */
@AutoConfiguration
@Import({ObjectiveMetrics.class, Requests.class, Deliveries.class})
public class ObjectivesAutoConfiguration {}
