package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.EvidenceSignal;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.language.Languages;
import org.essaim.web.language.Sentences;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What control looks at of evidence, on which everything hangs that hangs on use (R53, R95). */
@RestController
@RequestMapping("/api/v1/control")
class EvidenceReadApi {

    private static final SortOrder<QueuedEvidenceRow> RANK =
            SortOrder.<QueuedEvidenceRow, Long>by(
                            "(-score)", SortKey::number, row -> (long) -row.score())
                    .then("ordinal", SortKey::number, QueuedEvidenceRow::ordinal);

    private final JdbcClient jdbc;
    private final ControlDetailsQuery details;

    EvidenceReadApi(JdbcClient jdbc, ControlDetailsQuery details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    /**
     * All evidence that has arrived and proves something, the most remarkable first, with the
     * reasons (R53); among equals what arrived first.
     *
     * @param signal only what shows it
     * @param untouched true leaves out what was looked at or found something about
     * @param taken true for what the caller has in hand, false for what nobody has
     */
    @Members
    @GetMapping("/evidence")
    Page<QueuedEvidenceRow> evidence(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) EvidenceSignal signal,
            @RequestParam(defaultValue = "false") boolean untouched,
            @RequestParam(required = false) Boolean taken,
            Caller caller,
            PageRequest part) {
        return ItemTable.EVIDENCE
                .queue(
                        ItemTable.EVIDENCE.rows(),
                        division,
                        initiative,
                        signal,
                        untouched,
                        taken,
                        caller)
                .page(jdbc, RANK, RecordMapper.of(QueuedEvidenceRow.class), part);
    }

    /** What was done about evidence; texts for controllers, the director and the division. */
    @Members
    @GetMapping("/evidence/{division}/{evidenceId}")
    ControlDetails one(
            @PathVariable DivisionId division,
            @PathVariable UUID evidenceId,
            Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String language) {
        return details.of(ControlItem.evidence(division, evidenceId), caller, in(language))
                .orElseThrow(() -> new NotFoundException(QueuedEvidenceRow.class, evidenceId));
    }

    /** What ranks evidence, and by how much (R53). */
    @PublicOperation
    @GetMapping("/evidence-signals")
    Page<SignalRow> signals(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String language,
            PageRequest part) {
        Sentences in = in(language);
        return part.of(
                Arrays.stream(EvidenceSignal.values()).map(each -> SignalRow.of(each, in)).toList(),
                SignalRow::signal);
    }

    private static Sentences in(String language) {
        return new Sentences(Languages.of(language, Locale.ENGLISH));
    }
}
