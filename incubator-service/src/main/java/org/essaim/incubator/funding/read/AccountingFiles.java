package org.essaim.incubator.funding.read;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.decision.RefusedException;
import org.essaim.eventstore.CommitOrderToken;
import org.essaim.federation.stream.NotYetException;
import org.essaim.incubator.funding.domain.AccountingRefusal;
import org.essaim.incubator.funding.domain.AllocationDecider;
import org.essaim.runtime.store.Processors;
import org.essaim.web.table.TableWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Writes the books of a year while it reads them. Those of one day are the same bytes whenever they
 * are asked for: nothing that becomes known later is in them, and no text that can be corrected or
 * redacted (decision 0105).
 */
@Component
@EnableConfigurationProperties(AccountingProperties.class)
public record AccountingFiles(
        AccountingBooks ledger, AccountingProperties chart, Processors processors, Clock clock) {

    private static final String LEDGER = "funding";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** The last day that is over. */
    public LocalDate lastDay() {
        return BusinessDay.of(clock.instant()).minusDays(1);
    }

    /**
     * @param year that of the day where it is null
     * @param until the last day that is over where it is null
     * @throws RefusedException for a day that is not over, or a year that is not planned
     */
    public AccountingYear books(Integer year, LocalDate until) {
        LocalDate day = until == null ? lastDay() : until;
        AccountingYear books = new AccountingYear(year == null ? day.getYear() : year, day);
        refusal(books)
                .ifPresent(
                        refusal -> {
                            throw new RefusedException(refusal);
                        });
        return books;
    }

    /** Why there are no such books; empty where there are. */
    public Optional<AccountingRefusal> refusal(AccountingYear books) {
        if (books.until().isAfter(lastDay())) {
            return Optional.of(
                    new AccountingRefusal.DayNotOver(books.until(), lastDay().plusDays(1)));
        }
        return books.year() < AllocationDecider.FIRST_YEAR
                        || books.year() > AllocationDecider.LAST_YEAR
                ? Optional.of(
                        new AccountingRefusal.NoYear(
                                books.year(),
                                AllocationDecider.FIRST_YEAR,
                                AllocationDecider.LAST_YEAR))
                : Optional.empty();
    }

    /** How such a file is called, such as {@code 123456782FEC20261231.txt}. */
    public String name(AccountingFile file, AccountingYear books) {
        return file.name(chart.siren(), DateTimeFormatter.BASIC_ISO_DATE.format(books.closing()));
    }

    /**
     * Sends the file, when all is booked that the centre has received by now.
     *
     * @throws NotYetException if that takes longer than five seconds
     */
    public void send(AccountingFile file, AccountingYear books, HttpServletResponse to)
            throws IOException {
        awaitLedger();
        to.setContentType(file.type());
        to.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + name(file, books) + "\"");
        to.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        write(file, books, to.getOutputStream());
    }

    /** Writes what is booked by now; the stream is flushed and stays open. */
    public void write(AccountingFile file, AccountingYear books, OutputStream to)
            throws IOException {
        switch (file) {
            case FEC -> write(books, Unit.EUROS, to);
            case HALF_DAYS -> write(books, Unit.HALF_DAYS, to);
            case MOVEMENTS ->
                    TableWriter.csv(
                            AccountingLine.class,
                            lines -> {
                                PlainLines plain = new PlainLines(chart, lines);
                                ledger.read(books, plain);
                                plain.finish();
                            },
                            to);
        }
    }

    private void write(AccountingYear books, Unit unit, OutputStream to) throws IOException {
        FecLines lines = new FecLines(books, chart, unit, to);
        ledger.read(books, lines);
        lines.finish();
    }

    private void awaitLedger() {
        CommitOrderToken now = processors.end();
        long start = System.nanoTime();
        while (!processors.covers(LEDGER, now)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new NotYetException("the ledger has not booked all that was received");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
