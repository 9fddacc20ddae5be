package org.essaim.micro.initiative.read;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The initiatives of the division: those that are wanted, and one with its history. */
@RestController
@RequestMapping("/api/v1/initiatives")
class InitiativeReadApi {

    private final InitiativeBoard board;
    private final InitiativeDetailsQuery details;
    private final ExpenseBoard expenses;
    private final TeamBoard team;
    private final WarningBoard warnings;
    private final EvidenceBoard evidence;

    InitiativeReadApi(
            InitiativeBoard board,
            InitiativeDetailsQuery details,
            ExpenseBoard expenses,
            TeamBoard team,
            WarningBoard warnings,
            EvidenceBoard evidence) {
        this.board = board;
        this.expenses = expenses;
        this.team = team;
        this.warnings = warnings;
        this.evidence = evidence;
        this.details = details;
    }

    /**
     * The initiatives of the division that are wanted.
     *
     * @param member who owns it or builds it
     * @param q words of the title or the id, in French: plural and singular are the same
     * @param ended true for those that are closed or integrated, false for those that run
     * @param sort ID where absent
     */
    @Members
    @GetMapping
    Page<InitiativeRow> all(
            @RequestParam(required = false) PersonId owner,
            @RequestParam(required = false) PersonId member,
            @RequestParam(required = false) Stage stage,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Boolean ended,
            @RequestParam(defaultValue = "ID") InitiativeSort sort,
            PageRequest part) {
        InitiativeFilter filter = new InitiativeFilter(owner, member, stage, q, ended);
        return switch (sort) {
            case ID ->
                    part.read(
                            (after, most) -> board.rows(filter, after, most),
                            row -> row.initiative().value());
            case LATEST ->
                    part.page(
                            board.latest(filter, part),
                            row -> SortKey.of(row.launchedOn(), row.initiative()));
        };
    }

    /** What it spent, by day, with what was reversed (R13, R15). */
    @Members
    @GetMapping("/{initiative}/expenses")
    Page<ExpenseRow> expenses(@PathVariable InitiativeId initiative, PageRequest part) {
        return part.read((after, most) -> expenses.rows(initiative, after, most), ExpenseRow::key);
    }

    /**
     * Of which expenses its owner is warned, as nobody uses them yet; the most urgent first (R63).
     */
    @Members
    @GetMapping("/{initiative}/warnings")
    Page<WarningRow> warnings(@PathVariable InitiativeId initiative, PageRequest part) {
        return part.read((after, most) -> warnings.rows(initiative, after, most), WarningRow::key);
    }

    /** Who uses it, as far as it was said, by day, with what was withdrawn (R50, R53). */
    @Members
    @GetMapping("/{initiative}/usage")
    Page<EvidenceRow> usage(@PathVariable InitiativeId initiative, PageRequest part) {
        return part.read((after, most) -> evidence.rows(initiative, after, most), EvidenceRow::key);
    }

    /** Who builds it, and in which role (R33). */
    @Members
    @GetMapping("/{initiative}/team")
    Page<TeamRow> team(@PathVariable InitiativeId initiative, PageRequest part) {
        return part.read(
                (after, most) -> team.rows(initiative, after, most), row -> row.person().value());
    }

    /** What it is now, and everything that happened to it. */
    @Members
    @GetMapping("/{initiative}")
    InitiativeDetails one(@PathVariable InitiativeId initiative) {
        return details.of(initiative)
                .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
    }
}
