package org.essaim.incubator.portfolio.write;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.federation.stream.PublishedPosition;
import org.essaim.incubator.portfolio.automation.CentreFactHandler;
import org.essaim.portfolio.ImportReport;
import org.essaim.portfolio.ImportRun;
import org.essaim.portfolio.ImportedLines;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.stream.Subscriptions;
import org.essaim.web.problem.Problem;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Role;
import org.essaim.web.limits.Unlimited;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the centre's facts of a portfolio in, as often as it is sent. */
@RestController
@RequestMapping("/api/v1/portfolio/imports")
class PortfolioImportApi {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final UnitOfWorkRunner oneUnit;
    private final CommandGateway commands;
    private final Subscriptions subscriptions;
    private final PublishedPosition published;
    private final Clock clock;

    PortfolioImportApi(
            JdbcClient jdbc,
            UnitOfWorkRunner oneUnit,
            CommandGateway commands,
            Subscriptions subscriptions,
            PublishedPosition published,
            Clock clock) {
        this.jdbc = jdbc;
        this.oneUnit = oneUnit;
        this.commands = commands;
        this.subscriptions = subscriptions;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Carries out the centre's facts of the whole file. Its position, in the answer, is what
     * divisions wait for: their allocations are published up to there.
     *
     * @param asOf facts of that day count, later ones are left aside; today if absent
     * @param file one JSON object a line, read as it comes
     * @return 200, or 422 where lines could not be read; the good ones are in all the same
     */
    @Allowed({Role.OPERATOR, Role.DIRECTOR})
    @Unlimited
    @PostMapping
    ResponseEntity<?> take(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf,
            InputStream file) {
        ImportRun run =
                new ImportRun(
                        new ImportedLines(jdbc),
                        oneUnit::run,
                        new CentreFactHandler(commands, subscriptions));
        ImportReport report = run.run(file, asOf, BusinessDay.of(clock.instant()));
        return answer(report.at(published.await(PATIENCE)));
    }

    private static ResponseEntity<?> answer(ImportReport report) {
        return report.isClean()
                ? ResponseEntity.ok(report)
                : ResponseEntity.unprocessableContent()
                        .body(
                                Problem.with(
                                        Problem.of(
                                                HttpStatus.UNPROCESSABLE_CONTENT,
                                                "malformed-portfolio",
                                                "Not every line can be read",
                                                report.complaint()),
                                        report));
    }
}
