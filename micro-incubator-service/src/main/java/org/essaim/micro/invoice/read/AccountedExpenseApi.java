package org.essaim.micro.invoice.read;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.micro.invoice.read.AccountedExpenses.AccountedExpense;
import org.essaim.web.identity.Members;
import org.essaim.web.openapi.GivesFile;
import org.essaim.web.table.TableWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an accountant asks of a division; the books are those of the centre. */
@RestController
@RequestMapping("/api/v1/expenses")
class AccountedExpenseApi {

    private static final String CSV = "text/csv";

    private final AccountedExpenses expenses;

    AccountedExpenseApi(AccountedExpenses expenses) {
        this.expenses = expenses;
    }

    /**
     * Every expense of the division with its twelve months as a CSV file, by day, with what was
     * reversed (R13, R60).
     *
     * @param year in which it was spent; absent: all
     */
    @Members
    @GivesFile(CSV)
    @GetMapping
    void file(@RequestParam(required = false) Integer year, HttpServletResponse response)
            throws IOException {
        List<AccountedExpense> rows = expenses.of(year);
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"expenses.csv\"");
        TableWriter.csv(AccountedExpense.class, rows::forEach, response.getOutputStream());
    }
}
