package org.essaim.incubator.control.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Role;
import org.essaim.incubator.control.read.ControlBoard;
import org.essaim.incubator.control.read.ControlReadApi;
import org.essaim.incubator.control.read.SampleDetails;
import org.essaim.incubator.control.read.SampleReadApi;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.pages.PageController;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.limits.Costly;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Samples that anybody draws again, and what control came to in each division (R95, R96). */
@PageController
class SamplePages {

    private static final int LAST = 20;
    private static final int MOST = 50;
    private static final int USUAL_SIZE = 20;

    private final SampleReadApi samples;
    private final ControlBoard board;
    private final ControlReadApi control;
    private final DivisionNames names;
    private final Clock clock;

    SamplePages(
            SampleReadApi samples,
            ControlBoard board,
            ControlReadApi control,
            DivisionNames names,
            Clock clock) {
        this.samples = samples;
        this.board = board;
        this.control = control;
        this.names = names;
        this.clock = clock;
    }

    /** The last samples, a form to draw another, and the figures of control. */
    @Members
    @GetMapping("/control/samples")
    String samples(@RequestParam(required = false) String after, Caller caller, Model model) {
        LocalDate today = BusinessDay.of(clock.instant());
        Map<String, String> divisions = new LinkedHashMap<>();
        board.divisions().stream()
                .filter(each -> !each.equals(caller.division().orElse(null)))
                .forEach(each -> divisions.put(each.value(), names.of(each)));
        model.addAttribute("samples", samples.last(LAST));
        model.addAttribute("draws", caller.is(Role.CONTROLLER));
        model.addAttribute("divisions", divisions);
        model.addAttribute("seed", today.format(DateTimeFormatter.BASIC_ISO_DATE));
        model.addAttribute("size", USUAL_SIZE);
        model.addAttribute("from", today.minusYears(1).plusDays(1));
        model.addAttribute("to", today);
        model.addAttribute("figures", control.statistics(null, new PageRequest(after, MOST)));
        return "control/samples";
    }

    /** One of them, drawn again just now, with its expenses and how to draw it elsewhere. */
    @Costly
    @Members
    @GetMapping("/control/samples/{sampleId}")
    String sample(@PathVariable UUID sampleId, Model model) {
        SampleDetails details = samples.sample(sampleId);
        model.addAttribute("sample", details.sample());
        model.addAttribute("sameAgain", details.sameAgain());
        model.addAttribute("drawn", board.drawn(details.sample()));
        return "control/sample";
    }

    /** The ids that it was drawn from, one a line, in the order of which the fingerprint is. */
    @Costly
    @Members
    @GetMapping(
            path = "/control/samples/{sampleId}/population",
            produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> population(@PathVariable UUID sampleId) {
        String lines =
                samples.drawnFrom(sampleId).stream()
                        .map(id -> id + "\n")
                        .collect(Collectors.joining());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("population.txt")
                                .build()
                                .toString())
                .contentType(MediaType.TEXT_PLAIN)
                .body(lines);
    }
}
