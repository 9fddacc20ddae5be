package org.essaim.reporting.usage.read;

import java.util.List;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.usage.domain.Survival;

/** The curve of the initiatives of a report. */
public final class SurvivalOf {

    private SurvivalOf() {}

    public static List<Survival.Step> report(UseReport report) {
        return Survival.curve(
                report.spans().stream()
                        .map(
                                span ->
                                        new Survival.Span(
                                                span.days(), span.used(), span.initiatives()))
                        .toList());
    }
}
