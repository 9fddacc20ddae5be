package org.essaim.pages.offline;

import org.essaim.pages.PageController;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What waits on a phone. The worker keeps it as nobody sees it, without a person or a token, and
 * shows it where there is no network; scripts put in what this phone has.
 */
@PageController
class OfflinePage {

    /** What waits to be sent, and what can be entered without network. */
    @PublicOperation
    @GetMapping("/offline")
    String offline() {
        return "offline";
    }
}
