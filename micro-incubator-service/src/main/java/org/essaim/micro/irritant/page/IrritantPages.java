package org.essaim.micro.irritant.page;

import module java.base;

import org.essaim.contract.FirstWords;
import org.essaim.federation.directory.Names;
import org.essaim.micro.irritant.page.IrritantCards.IrritantCard;
import org.essaim.micro.irritant.read.InitiativesOnIrritants.InitiativeOnIrritant;
import org.essaim.micro.irritant.read.IrritantBoard;
import org.essaim.micro.irritant.read.IrritantFilter;
import org.essaim.micro.irritant.read.IrritantRow;
import org.essaim.micro.irritant.read.IrritantStandings;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What hurts, who feels it, and who tries something about it (R90, R91). */
@PageController
class IrritantPages {

    private static final int PART = 20;

    /** Among so many one is chosen that another goes on as. */
    private static final int MERGE_CHOICE = 15;

    private static final int MOST_OF_AN_OPTION = 80;

    private final IrritantBoard board;
    private final IrritantStandings standings;
    private final IrritantCards cards;
    private final Names names;
    private final Clock clock;

    IrritantPages(
            IrritantBoard board,
            IrritantStandings standings,
            IrritantCards cards,
            Names names,
            Clock clock) {
        this.board = board;
        this.standings = standings;
        this.cards = cards;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What hurts here, those that most people feel first; or what hurts no longer.
     *
     * @param text words that all occur in it
     */
    @Members
    @GetMapping("/irritants")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean resolved,
            @RequestParam(required = false) String after,
            Caller caller,
            Model model) {
        PageRequest part = new PageRequest(after, PART);
        IrritantFilter filter =
                new IrritantFilter(null, text.isBlank() ? null : text, null, resolved);
        Page<IrritantRow> rows = part.page(board.wanted(filter, part), IrritantRow::key);
        model.addAttribute("cards", cards.of(rows.items(), caller.person()));
        model.addAttribute("next", rows.next());
        model.addAttribute("text", text);
        model.addAttribute("resolved", resolved);
        return "irritant/list";
    }

    /** One of them, whatever became of it. */
    @Members
    @GetMapping("/irritants/{irritant}")
    String one(@PathVariable UUID irritant, Caller caller, Model model) {
        Optional<IrritantRow> kept = board.one(irritant);
        if (kept.isEmpty()) {
            return notYet(irritant, caller, model);
        }
        IrritantRow row = kept.get();
        IrritantCard card = cards.of(List.of(row), caller.person()).getFirst();
        model.addAttribute("card", card);
        model.addAttribute(
                "names", names.byPerson(card.tried().stream().map(InitiativeOnIrritant::owner)));
        model.addAttribute("others", others(row));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return "irritant/one";
    }

    /** What was reported a moment ago is among the others soon. */
    private String notYet(UUID irritant, Caller caller, Model model) {
        if (standings.of(irritant, caller.person()).people() == 0) {
            throw new NotFoundException(IrritantRow.class, irritant);
        }
        return list("", false, null, caller, model);
    }

    /** Those that it may be the same as, the nearest first. */
    private Map<UUID, String> others(IrritantRow row) {
        Map<UUID, String> others = new LinkedHashMap<>();
        Stream.concat(
                        board
                                .nearest(Objects.requireNonNullElse(row.hurts(), ""), MERGE_CHOICE)
                                .stream(),
                        board
                                .wanted(
                                        new IrritantFilter(null, null, null, false),
                                        new PageRequest(null, MERGE_CHOICE))
                                .stream())
                .filter(each -> !each.irritant().equals(row.irritant()))
                .limit(MERGE_CHOICE)
                .forEach(each -> others.putIfAbsent(each.irritant(), option(each)));
        return others;
    }

    private static String option(IrritantRow row) {
        return FirstWords.of(Objects.requireNonNullElse(row.hurts(), "–"), MOST_OF_AN_OPTION);
    }
}
