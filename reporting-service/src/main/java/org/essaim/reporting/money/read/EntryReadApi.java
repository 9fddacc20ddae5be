package org.essaim.reporting.money.read;

import java.time.LocalDate;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.Page;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Each sum opens into its entries. */
@RestController
@RequestMapping("/api/v1/money/entries")
class EntryReadApi {

    private final MoneyEntries entries;
    private final AskedDays days;

    EntryReadApi(MoneyEntries entries, AskedDays days) {
        this.entries = entries;
        this.days = days;
    }

    /**
     * The movements of a division behind its sums, down to the expense (R12, R13).
     *
     * @param year only movements that count for this year; 0 means all
     * @param kind only movements of this kind, or of these with commas; empty means all
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     * @param size 1 to 1000
     * @param after the next of the page before
     */
    @PublicOperation
    @GetMapping
    Page<EntryRow> entries(
            @RequestParam String division,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after) {
        int most = Page.size(size);
        return Page.of(
                entries.of(days.asked(trueOn, knownOn), division, year, kind, after, most + 1),
                most,
                MoneyEntries::key);
    }
}
