package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.incubator.control.domain.EvidenceSignal;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Members;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.language.Languages;
import org.essaim.web.language.Sentences;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
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

    EvidenceReadApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All evidence that has arrived and proves something, the most remarkable first, with the
     * reasons (R53); among equals what arrived first.
     *
     * @param signal only what shows it
     */
    @Members
    @GetMapping("/evidence")
    Page<QueuedEvidenceRow> evidence(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) EvidenceSignal signal,
            PageRequest part) {
        return KeysetQuery.of("select * from control_evidence")
                .where("division = :division", "division", division)
                .where("initiative = :initiative", "initiative", initiative)
                .where(":signal = any(signals)", "signal", signal)
                .page(jdbc, RANK, RecordMapper.of(QueuedEvidenceRow.class), part);
    }

    /** What ranks evidence, and by how much (R53). */
    @PublicOperation
    @GetMapping("/evidence-signals")
    Page<SignalRow> signals(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String language) {
        Sentences in = new Sentences(Languages.of(language, Locale.ENGLISH));
        return Page.whole(
                Arrays.stream(EvidenceSignal.values())
                        .map(each -> SignalRow.of(each, in))
                        .toList());
    }
}
