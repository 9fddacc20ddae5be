package org.essaim.micro.portfolio.read;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.contract.Role;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.openapi.GivesFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The past of the division, for another installation or for whoever keeps it. */
@RestController
@RequestMapping("/api/v1/portfolio")
class PortfolioExportApi {

    private final PortfolioExport export;

    PortfolioExportApi(PortfolioExport export) {
        this.export = export;
    }

    /**
     * The whole past of the division as a portfolio file, which an empty federation imports after
     * that of its centre; refused for anybody but a manager volunteer (R16). Nobody is named in it,
     * and no text that was redacted (R100).
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @GivesFile(PortfolioExport.LINES)
    @GetMapping
    void past(Caller caller, HttpServletResponse response) throws IOException {
        export.send(caller.person(), response);
    }
}
