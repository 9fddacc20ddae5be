package org.essaim.incubator.funding.read;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.contract.Role;
import org.essaim.web.identity.Allowed;
import org.essaim.web.openapi.GivesFile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books of the federation as files for an accountant, as of any day that is over (R12). */
@RestController
@RequestMapping("/api/v1/funding/exports")
class AccountingApi {

    private final AccountingFiles files;

    AccountingApi(AccountingFiles files) {
        this.files = files;
    }

    /**
     * The euros of a year in the layout that French tax law has for books, the FEC.
     *
     * @param year in which the entries count; that of the day where absent
     * @param until the last day on which the centre knew of them, yesterday at most and where
     *     absent
     */
    @Allowed({Role.DIRECTOR, Role.CONTROLLER, Role.OPERATOR})
    @GivesFile("text/plain")
    @GetMapping("/fec")
    void fec(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate until,
            HttpServletResponse response)
            throws IOException {
        files.send(AccountingFile.FEC, files.books(year, until), response);
    }

    /**
     * The half-days of a year in the columns of the FEC, which has none.
     *
     * @param year in which the entries count; that of the day where absent
     * @param until the last day on which the centre knew of them, yesterday at most and where
     *     absent
     */
    @Allowed({Role.DIRECTOR, Role.CONTROLLER, Role.OPERATOR})
    @GivesFile("text/plain")
    @GetMapping("/half-days")
    void halfDays(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate until,
            HttpServletResponse response)
            throws IOException {
        files.send(AccountingFile.HALF_DAYS, files.books(year, until), response);
    }

    /**
     * All that moved in a year as a plain CSV, euros and half-days, with totals in the last line.
     *
     * @param year in which the entries count; that of the day where absent
     * @param until the last day on which the centre knew of them, yesterday at most and where
     *     absent
     */
    @Allowed({Role.DIRECTOR, Role.CONTROLLER, Role.OPERATOR})
    @GivesFile("text/csv")
    @GetMapping("/movements")
    void movements(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate until,
            HttpServletResponse response)
            throws IOException {
        files.send(AccountingFile.MOVEMENTS, files.books(year, until), response);
    }
}
