package org.essaim.incubator.funding.page;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.contract.Role;
import org.essaim.incubator.funding.domain.AccountingRefusal;
import org.essaim.incubator.funding.read.AccountingFile;
import org.essaim.incubator.funding.read.AccountingFiles;
import org.essaim.incubator.funding.read.AccountingYear;
import org.essaim.incubator.funding.read.LatestFundingCheck;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Members;
import org.essaim.web.limits.Costly;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the books add up, and the books themselves for an accountant (R12). */
@PageController
class BooksPages {

    private final LatestFundingCheck checks;
    private final AccountingFiles files;

    BooksPages(LatestFundingCheck checks, AccountingFiles files) {
        this.checks = checks;
        this.files = files;
    }

    /**
     * Whether the books add up; says which account breaks them.
     *
     * @param again whether to check them now; else it is the last check of a quarter of an hour
     */
    @Costly
    @Members
    @GetMapping("/money/check")
    String check(@RequestParam(defaultValue = "false") boolean again, Model model) {
        LatestFundingCheck.Made made = again ? checks.now() : checks.latest();
        model.addAttribute("check", made.check());
        model.addAttribute("broken", made.check().broken().stream().map(Breach::of).toList());
        model.addAttribute("at", made.at());
        return "money/check";
    }

    /**
     * The books of which year, as known on which day; its files, where both can be.
     *
     * @param year that of the day where it is empty
     * @param until a day as people of the calendar write it; none where nothing was asked yet
     */
    @Allowed({Role.DIRECTOR, Role.CONTROLLER, Role.OPERATOR})
    @GetMapping("/money/exports")
    String exports(
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String until,
            Model model) {
        model.addAttribute("year", year == null ? files.lastDay().getYear() : year);
        model.addAttribute("until", until == null ? files.lastDay() : until);
        if (until != null) {
            Optional<LocalDate> day = day(until);
            Optional<Integer> of = number(year);
            model.addAttribute("noDay", day.isEmpty());
            model.addAttribute("noYear", of.isEmpty());
            if (day.isPresent() && of.isPresent()) {
                answer(of.get(), day.get(), model);
            }
        }
        return "money/exports";
    }

    private void answer(int year, LocalDate until, Model model) {
        AccountingYear books = new AccountingYear(year, until);
        AccountingRefusal refusal = files.refusal(books).orElse(null);
        model.addAttribute("refusal", refusal);
        if (refusal == null) {
            Map<AccountingFile, String> named = new EnumMap<>(AccountingFile.class);
            for (AccountingFile file : AccountingFile.values()) {
                named.put(file, files.name(file, books));
            }
            model.addAttribute("books", books);
            model.addAttribute("files", named);
        }
    }

    /**
     * One file of the books.
     *
     * @param file its word, such as {@code FEC}
     */
    @Allowed({Role.DIRECTOR, Role.CONTROLLER, Role.OPERATOR})
    @GetMapping("/money/exports/{file}")
    void file(
            @PathVariable AccountingFile file,
            @RequestParam int year,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            HttpServletResponse response)
            throws IOException {
        files.send(file, files.books(year, until), response);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(digits -> digits.matches("\\d{4}"))
                .map(Integer::valueOf);
    }
}
