package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.incubator.control.domain.Signal;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.language.Languages;
import org.essaim.web.language.Sentences;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is controlled after the fact, why, and what came of it (R95, R96). */
@RestController
@RequestMapping("/api/v1/control")
class ControlReadApi {

    private final ControlQueries queries;
    private final ControlDetailsQuery details;
    private final Clock clock;

    ControlReadApi(ControlQueries queries, ControlDetailsQuery details, Clock clock) {
        this.queries = queries;
        this.details = details;
        this.clock = clock;
    }

    /**
     * Every expense that has arrived, the riskiest first, with the score and its reasons (R95).
     *
     * @param signal only those that show it
     * @param untouched true leaves out what was looked at, drawn or found something about
     */
    @Members
    @GetMapping("/queue")
    Page<QueuedExpenseRow> queue(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) Signal signal,
            @RequestParam(defaultValue = "false") boolean untouched,
            PageRequest part) {
        QueueFilter wanted =
                new QueueFilter(
                        division, initiative, signal == null ? null : signal.name(), untouched);
        return queries.queue(wanted, part);
    }

    /** What ranks an expense, and by how much (R95). */
    @PublicOperation
    @GetMapping("/signals")
    Page<SignalRow> signals(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String language) {
        Sentences in = in(language);
        return Page.whole(
                Arrays.stream(Signal.values()).map(each -> SignalRow.of(each, in)).toList());
    }

    /** What was done about an expense; texts for controllers, the director and the division. */
    @Members
    @GetMapping("/expenses/{expenseId}")
    ControlDetails expense(
            @PathVariable UUID expenseId,
            Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String language) {
        return details.of(expenseId, division -> mayRead(caller, division), in(language))
                .orElseThrow(() -> new NotFoundException(QueuedExpenseRow.class, expenseId));
    }

    /**
     * All findings, the oldest first (R96).
     *
     * @param state OPEN, UNANSWERED or CLOSED; all where absent
     */
    @Members
    @GetMapping("/findings")
    Page<FindingRow> findings(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) FindingState state,
            PageRequest part) {
        return queries.findings(division, state, part);
    }

    /** What control came to in each division, in figures (R96). */
    @PublicOperation
    @GetMapping("/statistics")
    Page<ControlFigureRow> statistics(
            @RequestParam(required = false) String division, PageRequest part) {
        return queries.figures(BusinessDay.of(clock.instant()), division, part.orWhole());
    }

    private static Sentences in(String language) {
        return new Sentences(Languages.of(language, Locale.ENGLISH));
    }

    private static boolean mayRead(Caller caller, String division) {
        return caller.is(Role.CONTROLLER)
                || caller.is(Role.DIRECTOR)
                || caller.division().map(DivisionId::value).filter(division::equals).isPresent();
    }
}
