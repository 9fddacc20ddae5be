package org.essaim.reporting.division.read;

import java.util.List;
import org.essaim.web.identity.Everybody;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which divisions there are. */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionReadApi {

    private final DivisionDirectory directory;

    DivisionReadApi(DivisionDirectory directory) {
        this.directory = directory;
    }

    /** The admitted divisions. */
    @Everybody
    @GetMapping
    List<DivisionRow> divisions() {
        return directory.rows();
    }
}
