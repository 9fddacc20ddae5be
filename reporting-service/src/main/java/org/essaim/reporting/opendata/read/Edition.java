package org.essaim.reporting.opendata.read;

import java.util.function.Supplier;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.recount.domain.UseReport;

/**
 * What is read together: of one snapshot, with the use that was counted of it.
 *
 * @param use counted once, where a table asks for it
 */
record Edition(Snapshot snapshot, Supplier<UseReport> use) {}
