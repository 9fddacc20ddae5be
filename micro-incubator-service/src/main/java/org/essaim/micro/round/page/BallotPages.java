package org.essaim.micro.round.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Capacity;
import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.micro.initiative.read.MonthOfUse;
import org.essaim.micro.ledger.read.Ledger;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.micro.member.read.VolunteersNow;
import org.essaim.micro.round.read.BallotBoard;
import org.essaim.micro.round.read.BallotRow;
import org.essaim.micro.round.read.RoundDetails;
import org.essaim.micro.round.read.RoundDetailsQuery;
import org.essaim.micro.round.read.RoundDetailsQuery.OwnBallot;
import org.essaim.pages.PageController;
import org.essaim.pages.chart.MonthBars;
import org.essaim.web.NotFoundException;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the volunteers vote on, and what became of it (R31). */
@PageController
class BallotPages {

    private static final int MONTHS = 12;
    private static final int ENDED = 20;

    private final BallotBoard ballots;
    private final RoundDetailsQuery rounds;
    private final VolunteersNow volunteers;
    private final Ledger ledger;
    private final Names names;
    private final Clock clock;

    BallotPages(
            BallotBoard ballots,
            RoundDetailsQuery rounds,
            VolunteersNow volunteers,
            Ledger ledger,
            Names names,
            Clock clock) {
        this.ballots = ballots;
        this.rounds = rounds;
        this.volunteers = volunteers;
        this.ledger = ledger;
        this.names = names;
        this.clock = clock;
    }

    /** A ballot that is open, with what it says to whoever looks. */
    record Card(BallotRow ballot, OwnBallot own) {}

    /** What waits for votes, and below it what became of the others. */
    @Members
    @GetMapping("/ballots")
    String all(Caller caller, @RequestParam(required = false) String after, Model model) {
        model.addAttribute(
                "open", ballots.open(today()).stream().map(each -> card(each, caller)).toList());
        model.addAttribute("ended", ballots.ended(new PageRequest(after, ENDED)));
        model.addAttribute("volunteer", volunteers.state().capacityOf(caller.person()).isPresent());
        model.addAttribute("today", today());
        return "round/ballots";
    }

    /** One of them: what is asked, what is known, what is missing; and the vote. */
    @Members
    @GetMapping("/ballots/{round}")
    String one(@PathVariable UUID round, Caller caller, Model model) {
        RoundDetails details =
                rounds.of(round).orElseThrow(() -> new NotFoundException(BallotRow.class, round));
        MemberState now = volunteers.state();
        model.addAttribute("round", round);
        model.addAttribute("asked", details);
        model.addAttribute("subject", ballots.subject(details.initiative()).orElse(null));
        model.addAttribute(
                "chart",
                MonthBars.of(
                        ballots.users(details.initiative(), details.requestedOn(), MONTHS),
                        MonthOfUse::month,
                        MonthOfUse::users));
        model.addAttribute("own", rounds.own(round, caller.person()));
        model.addAttribute("capacity", now.capacityOf(caller.person()).orElse(null));
        model.addAttribute("volunteers", now.volunteers().size());
        model.addAttribute("isOpen", isOpen(details));
        model.addAttribute("missing", missing(details.missing()));
        model.addAttribute("countable", rounds.isDecided(round, now.volunteers().keySet()));
        Amount available = ledger.balances().available();
        model.addAttribute("available", available);
        model.addAttribute("left", available.minus(details.amount()));
        model.addAttribute("daysLeft", ChronoUnit.DAYS.between(today(), details.lastDay()));
        model.addAttribute("names", new ShownNames(names));
        return "round/ballot";
    }

    private Card card(BallotRow ballot, Caller caller) {
        return new Card(ballot, rounds.own(UUID.fromString(ballot.round()), caller.person()));
    }

    private boolean isOpen(RoundDetails details) {
        return details.endedOn() == null && !today().isAfter(details.lastDay());
    }

    /** Of which capacity nobody has voted (R31); a word of the page's texts. */
    private static String missing(List<Capacity> missing) {
        return switch (missing.size()) {
            case 0 -> "none";
            case 1 -> missing.getFirst().name();
            default -> "both";
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
