package org.essaim.micro.portfolio.write;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.Role;
import org.essaim.federation.stream.ConsumptionProgress;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.federation.stream.PublishedPosition;
import org.essaim.micro.initiative.automation.GrantTerms;
import org.essaim.micro.portfolio.automation.DivisionFactHandler;
import org.essaim.micro.portfolio.automation.ImportsInProgress;
import org.essaim.portfolio.ApprovedFiles;
import org.essaim.portfolio.ImportReport;
import org.essaim.portfolio.ImportRun;
import org.essaim.portfolio.ImportedLines;
import org.essaim.portfolio.ReceivedFile;
import org.essaim.portfolio.Transactions;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.language.Languages;
import org.essaim.web.language.Sentences;
import org.essaim.web.limits.Unlimited;
import org.essaim.web.problem.Problem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports an existing portfolio; a line that is sent again changes nothing. */
@RestController
@RequestMapping("/api/v1/portfolio/imports")
class PortfolioImportApi {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final ImportedLines lines;
    private final ApprovedFiles approved;
    private final Transactions transactions;
    private final DivisionFactHandler handler;
    private final ImportsInProgress inProgress;
    private final GrantTerms terms;
    private final ConsumptionProgress progress;
    private final PublishedPosition published;
    private final Clock clock;

    PortfolioImportApi(
            JdbcClient jdbc,
            Transactions transactions,
            DivisionFactHandler handler,
            ImportsInProgress inProgress,
            GrantTerms terms,
            ConsumptionProgress progress,
            PublishedPosition published,
            Clock clock) {
        this.lines = new ImportedLines(jdbc);
        this.approved = new ApprovedFiles(jdbc);
        this.transactions = transactions;
        this.handler = handler;
        this.inProgress = inProgress;
        this.terms = terms;
        this.progress = progress;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Imports this division's facts from a portfolio file that a manager volunteer has approved.
     * Nothing of it is imported before it has arrived whole and its digest is approved by somebody
     * else (R16).
     *
     * @param asOf facts up to that day, today at most, are imported, later ones are skipped;
     *     absent: today, and a later one is malformed (R16)
     * @param afterCentrePosition first waits until what the centre published up to there is applied
     * @param file one JSON object a line, at most 24 MiB
     * @return 409 unless it is approved; 200, or 422 if some lines could not be read: the readable
     *     ones are imported, but the import is not complete before the file is sent without such
     *     lines (R16)
     */
    @Allowed(Role.OPERATOR)
    @Unlimited
    @PostMapping
    ResponseEntity<?> run(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf,
            @RequestParam(required = false) Long afterCentrePosition,
            InputStream file,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate day = ImportRun.lastDay(asOf, today);
        Sentences in = new Sentences(Languages.of(request));
        try (ReceivedFile received = ReceivedFile.of(file)) {
            approved.approverOf(received, caller.person());
            if (afterCentrePosition != null) {
                progress.await(DivisionStream.CENTRE, afterCentrePosition, TIMEOUT);
            }
            ImportRun run = new ImportRun(lines, transactions, handler, in::reason, in::remedy);
            InputStream content = received.content();
            ImportReport report = imported(day, () -> run.run(content, asOf, today));
            return answer(report.at(published.await(TIMEOUT)), in);
        }
    }

    private ImportReport imported(LocalDate day, Supplier<ImportReport> run) {
        UUID importId = UUID.randomUUID();
        inProgress.start(importId, day);
        ImportReport report = run.get();
        if (report.isClean()) {
            terms.releaseBefore(day);
            inProgress.complete(importId, day);
        }
        return report;
    }

    private static ResponseEntity<?> answer(ImportReport report, Sentences in) {
        return report.isClean()
                ? ResponseEntity.ok(report)
                : Problem.unprocessable(
                        in,
                        "malformed-portfolio",
                        Map.of(
                                "lines", report.lines(),
                                "malformedLines", report.malformedLines()),
                        report);
    }
}
