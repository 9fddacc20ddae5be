package org.essaim.incubator.portfolio.write;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.federation.stream.PublishedPosition;
import org.essaim.incubator.portfolio.automation.CentreFactHandler;
import org.essaim.portfolio.ApprovedFiles;
import org.essaim.portfolio.ImportReport;
import org.essaim.portfolio.ImportRun;
import org.essaim.portfolio.ImportedLines;
import org.essaim.portfolio.ReceivedFile;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.stream.Subscriptions;
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

/** Imports the centre's facts of a portfolio; a line that is sent again changes nothing. */
@RestController
@RequestMapping("/api/v1/portfolio/imports")
class PortfolioImportApi {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final PortfolioFiles files;
    private final UnitOfWorkRunner oneUnit;
    private final CommandGateway commands;
    private final Subscriptions subscriptions;
    private final PublishedPosition published;
    private final Clock clock;

    PortfolioImportApi(
            JdbcClient jdbc,
            PortfolioFiles files,
            UnitOfWorkRunner oneUnit,
            CommandGateway commands,
            Subscriptions subscriptions,
            PublishedPosition published,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.oneUnit = oneUnit;
        this.commands = commands;
        this.subscriptions = subscriptions;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Imports the centre's facts from a portfolio file that the director has approved. Nothing of
     * it is imported before it has arrived whole and its digest is approved by somebody else (R16);
     * until then it is shown what stands in it. Divisions wait for the position in the answer:
     * their allocations are published up to there.
     *
     * @param asOf facts up to that day, today at most, are imported, later ones are skipped;
     *     absent: today, and a later one is malformed (R16)
     * @param file one JSON object a line, at most 24 MiB
     * @return 409 unless it is approved; 200, or 422 if some lines could not be read: the readable
     *     ones are imported anyway
     */
    @Allowed(Role.OPERATOR)
    @Unlimited
    @PostMapping
    ResponseEntity<?> run(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf,
            InputStream file,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        LocalDate today = BusinessDay.of(clock.instant());
        ImportRun.lastDay(asOf, today);
        Sentences in = new Sentences(Languages.of(request));
        try (ReceivedFile received = ReceivedFile.of(file)) {
            files.brought(received, caller.person(), today);
            PersonId approver = new ApprovedFiles(jdbc).approverOf(received, caller.person());
            ImportRun run =
                    new ImportRun(
                            new ImportedLines(jdbc),
                            oneUnit::run,
                            new CentreFactHandler(commands, subscriptions, approver),
                            in::reason,
                            in::remedy);
            ImportReport report = run.run(received.content(), asOf, today);
            files.imported(received, report, today);
            return answer(report.at(published.await(TIMEOUT)), in);
        }
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
