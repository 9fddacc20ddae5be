package org.essaim.incubator.portfolio.read;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.web.identity.Allowed;
import org.essaim.web.openapi.GivesFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the centre did, for another installation or for whoever keeps it. */
@RestController
@RequestMapping("/api/v1/portfolio")
class PortfolioExportApi {

    private final PortfolioExport export;

    PortfolioExportApi(PortfolioExport export) {
        this.export = export;
    }

    /**
     * Which divisions were admitted and what they were allocated, as a portfolio file; put before
     * that of a division, an empty federation imports both (R16).
     *
     * @param division what is about this division alone; absent: what is about all
     */
    @Allowed(Role.DIRECTOR)
    @GivesFile(PortfolioExport.LINES)
    @GetMapping
    void past(@RequestParam(required = false) DivisionId division, HttpServletResponse response)
            throws IOException {
        export.send(division, response);
    }
}
