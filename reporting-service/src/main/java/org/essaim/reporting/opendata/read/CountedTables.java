package org.essaim.reporting.opendata.read;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.reporting.opendata.domain.OpenComingStop;
import org.essaim.reporting.opendata.domain.OpenMonth;
import org.essaim.reporting.opendata.domain.OpenSpan;
import org.essaim.reporting.opendata.domain.OpenUse;
import org.essaim.reporting.recount.domain.UseReport;

/** The open tables that no row of the log holds: they are counted by the rules of use. */
final class CountedTables {

    private static final List<OpenTable> ALL =
            List.of(
                    counted("use", OpenUse.class, r -> rows(r.divisions(), CountedTables::use)),
                    counted("months", OpenMonth.class, r -> rows(r.months(), CountedTables::month)),
                    counted("first-use", OpenSpan.class, r -> rows(r.spans(), CountedTables::span)),
                    counted(
                            "coming-stops",
                            OpenComingStop.class,
                            r -> rows(r.coming(), CountedTables::coming)));

    private CountedTables() {}

    static List<OpenTable> all() {
        return ALL;
    }

    private static OpenTable counted(
            String name, Class<?> row, Function<UseReport, Stream<?>> rows) {
        return new OpenTable(name, row, null, false, rows);
    }

    private static <R> Stream<?> rows(List<R> rows, Function<R, ?> open) {
        return rows.stream().map(open);
    }

    private static OpenUse use(UseReport.DivisionUse row) {
        return new OpenUse(
                row.division(),
                row.initiatives(),
                row.usedProducts(),
                row.spentCents(),
                row.spentHalfDays(),
                row.redeemedCents(),
                row.redeemedHalfDays(),
                row.lostCents(),
                row.lostHalfDays(),
                row.users(),
                row.productsOfFew(),
                row.centsPerUsedProduct(),
                row.centsPerUser());
    }

    private static OpenMonth month(UseReport.MonthOfUse row) {
        return new OpenMonth(
                row.month().toString(), row.products(), row.users(), row.productsOfFew());
    }

    private static OpenSpan span(UseReport.Span row) {
        return new OpenSpan(row.days(), row.used(), row.initiatives());
    }

    private static OpenComingStop coming(UseReport.ComingStop row) {
        return new OpenComingStop(
                row.division(),
                row.initiative(),
                row.spentOn(),
                row.useBy(),
                row.dueOn(),
                row.cents(),
                row.halfDays());
    }
}
