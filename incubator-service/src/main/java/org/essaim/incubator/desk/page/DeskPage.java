package org.essaim.incubator.desk.page;

import org.essaim.pages.PageController;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk: what waits for me, by my role. */
@PageController
class DeskPage {

    /** The first page. */
    @Members
    @GetMapping("/")
    String desk() {
        return "desk/desk";
    }
}
