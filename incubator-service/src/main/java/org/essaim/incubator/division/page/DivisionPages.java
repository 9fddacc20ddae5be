package org.essaim.incubator.division.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.division.domain.DivisionLanguage;
import org.essaim.incubator.division.domain.PublicKeys;
import org.essaim.incubator.division.read.CandidateRow;
import org.essaim.incubator.division.read.DivisionFigures;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.incubator.division.read.DivisionReadApi;
import org.essaim.incubator.division.read.FigureBoard;
import org.essaim.incubator.division.read.StreamBoard;
import org.essaim.incubator.division.read.StreamRow;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The divisions of the federation, and how the centre gets on with each (R03, R08, R64); those that
 * might be admitted, the most dissatisfied first (R06, R07).
 */
@PageController
class DivisionPages {

    private static final int PART = 30;

    private final StreamBoard streams;
    private final FigureBoard figures;
    private final DivisionReadApi divisions;
    private final DivisionNames called;
    private final Supplier<PolicyHistory> policies;
    private final Options options;
    private final Clock clock;

    DivisionPages(
            StreamBoard streams,
            FigureBoard figures,
            DivisionReadApi divisions,
            DivisionNames called,
            Supplier<PolicyHistory> policies,
            Options options,
            Clock clock) {
        this.streams = streams;
        this.figures = figures;
        this.divisions = divisions;
        this.called = called;
        this.policies = policies;
        this.options = options;
        this.clock = clock;
    }

    /**
     * Those first where somebody has to do something.
     *
     * @param text what their names hold
     * @param waiting only those where somebody has to do something
     */
    @Members
    @GetMapping("/divisions")
    String all(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) String after,
            Model model) {
        List<StreamRow> all = streams.all();
        List<StreamRow> wanted =
                all.stream()
                        .filter(row -> isCalled(row.division(), text.strip()))
                        .filter(row -> !waiting || row.health().needsSomebody())
                        .sorted(Comparator.comparing(StreamRow::order))
                        .toList();
        Page<StreamRow> part = new PageRequest(after, PART).cut(wanted, StreamRow::order);
        Map<String, DivisionFigures> sums =
                figures.of(part.items().stream().map(StreamRow::division).toList());
        model.addAttribute(
                "cards",
                part.items().stream()
                        .map(row -> new DivisionCard(row, sums.get(row.division())))
                        .toList());
        model.addAttribute("next", part.next());
        model.addAttribute("number", all.size());
        model.addAttribute(
                "needing", all.stream().filter(row -> row.health().needsSomebody()).count());
        model.addAttribute("text", text);
        model.addAttribute("waiting", waiting);
        model.addAttribute("silenceDays", silenceDays());
        return "division/divisions";
    }

    /** One division with all that the centre knows of it as a whole. */
    @Members
    @GetMapping("/divisions/{division}")
    String one(@PathVariable DivisionId division, Model model) {
        StreamRow stream = stream(division);
        model.addAttribute(
                "card",
                new DivisionCard(
                        stream, figures.of(List.of(division.value())).get(division.value())));
        model.addAttribute("row", divisions.division(division));
        model.addAttribute("languages", options.of("division.language", DivisionLanguage.values()));
        model.addAttribute("keys", divisions.signingKeys(division, PageRequest.FIRST).items());
        model.addAttribute("parked", stream.parked() == 0 ? List.of() : streams.parked(division));
        model.addAttribute("silenceDays", silenceDays());
        return "division/division";
    }

    /**
     * Registers a key: its fingerprint is compared first with what the division says.
     *
     * @param publicKey what it sent, or null
     */
    @Members
    @GetMapping("/divisions/{division}/keys")
    String key(
            @PathVariable DivisionId division,
            @RequestParam(required = false) String publicKey,
            Model model) {
        stream(division);
        String key = publicKey == null ? "" : publicKey.strip();
        model.addAttribute("division", division);
        model.addAttribute("publicKey", key);
        String keyId = PublicKeys.idOf(key).orElse(null);
        model.addAttribute("keyId", keyId);
        model.addAttribute(
                "fingerprint", keyId == null ? "" : keyId.replaceAll("(.{4})(?=.)", "$1 "));
        return "division/key";
    }

    /** Who could come next, the most dissatisfied first (R07). */
    @Members
    @GetMapping("/divisions/candidates")
    String candidates(@RequestParam(required = false) String after, Model model) {
        model.addAttribute("candidates", divisions.candidates(new PageRequest(after, PART)));
        return "division/candidates";
    }

    /** Records one, or how dissatisfied it is by now. */
    @Members
    @GetMapping("/divisions/candidates/new")
    String record() {
        return "division/candidate";
    }

    /** Admits one, with the key that it signs with. */
    @Members
    @GetMapping("/divisions/candidates/{division}")
    String admit(@PathVariable DivisionId division, Model model) {
        CandidateRow candidate = divisions.candidate(division);
        model.addAttribute("candidate", candidate);
        model.addAttribute("mayFollow", figures.othersMayFollow());
        return "division/admit";
    }

    /** By its id or its display name, in capitals or not. */
    private boolean isCalled(String division, String text) {
        return Stream.of(division, called.of(division))
                .anyMatch(
                        it -> it.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }

    private StreamRow stream(DivisionId division) {
        return streams.one(division)
                .orElseThrow(() -> new NotFoundException(DivisionId.class, division));
    }

    private int silenceDays() {
        return policies.get().on(BusinessDay.of(clock.instant())).silenceDays();
    }
}
