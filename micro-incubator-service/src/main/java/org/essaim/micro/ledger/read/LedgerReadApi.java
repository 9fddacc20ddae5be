package org.essaim.micro.ledger.read;

import org.essaim.micro.ledger.domain.Account;
import org.essaim.micro.ledger.read.Ledger.Balances;
import org.essaim.micro.ledger.read.Ledger.LedgerLeg;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The envelope and the division's books, for anybody of the division. */
@RestController
@RequestMapping("/api/v1/envelope")
class LedgerReadApi {

    private final Ledger ledger;
    private final LedgerCheck check;

    LedgerReadApi(Ledger ledger, LedgerCheck check) {
        this.ledger = ledger;
        this.check = check;
    }

    /** What the centre gave and what became of it: available, held by initiatives, spent. */
    @Members
    @GetMapping
    Balances balances() {
        return ledger.balances();
    }

    /**
     * The division's books, leg by leg (R12).
     *
     * @param account centre, envelope, granted: or spent: and an initiative; all where absent
     */
    @Members
    @GetMapping("/ledger")
    Page<LedgerLeg> ledger(@RequestParam(required = false) String account, PageRequest part) {
        SortKey after = part.key(1);
        long position = after == null ? 0 : after.number(0);
        return part.page(
                ledger.legs(account == null ? null : Account.named(account), position, part.most()),
                leg -> SortKey.of(leg.position()));
    }

    /** The check of R12, run now. */
    @Members
    @GetMapping("/check")
    LedgerCheckResult check() {
        return check.run();
    }
}
